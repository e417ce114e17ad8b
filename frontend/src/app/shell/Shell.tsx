import { I18nProvider, RouterProvider as AriaRouter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import { closest, isLanguageTag } from '../../shared/i18n/language';
import { LiveRegion } from '../../shared/ui/LiveRegion';
import { useRouteFocus } from './useRouteFocus';

/** Wraps every page: sets the locale of the controls, the focus after a navigation, and the one live region. */
export function Shell() {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  useRouteFocus();
  // the reader's own region decides in which order a date is written
  const locale = navigator.languages
    .filter(isLanguageTag)
    .find((tag) => closest([tag]) === i18n.language);
  return (
    <I18nProvider locale={locale ?? i18n.language}>
      <AriaRouter navigate={(to) => void navigate(to)}>
        <Outlet />
        <LiveRegion />
      </AriaRouter>
    </I18nProvider>
  );
}
