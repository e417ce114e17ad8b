import { useTranslation } from 'react-i18next';

/** Writes a time as the reader's language does. */
export function useDateTimeFormat(): (time: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (time) => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? time : format.format(date);
  };
}
