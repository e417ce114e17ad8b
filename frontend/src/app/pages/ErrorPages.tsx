import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../shared/ui/Button';
import { Page } from '../../shared/ui/Page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} intro={t('notFound.text')} narrow>
      <Link to="/">{t('notFound.home')}</Link>
    </Page>
  );
}

/** Shown when rendering a page throws. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t('crash.title')} intro={t('crash.text')} narrow>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      </Page>
    </main>
  );
}
