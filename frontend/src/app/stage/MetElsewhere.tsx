import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignalOn } from '../../shared/metSignals';
import { playMet } from './metSound';

interface Props {
  pseudonym: string;
}

/** Calls a person back to the page who has met somebody while looking elsewhere. */
export function MetElsewhere({ pseudonym }: Props) {
  const { t } = useTranslation('connection');
  const title = t('met.title', { pseudonym });
  const text = t('met.text');
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const usual = icon?.href;
    if (icon) icon.href = '/favicon-met.svg';
    const stopSound = isSignalOn('sound') ? playMet() : null;
    const notification = isSignalOn('notification')
      ? new Notification(title, { body: text })
      : null;
    notification?.addEventListener('click', () => window.focus());
    return () => {
      if (icon && usual !== undefined) icon.href = usual;
      stopSound?.();
      notification?.close();
    };
  }, [title, text]);
  return <title>{title}</title>;
}
