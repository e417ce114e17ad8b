import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Button } from '../../shared/ui/Button';
import type { Line } from './ChatLog';
import styles from './ChatPanel.module.css';

interface Props {
  line: Line;
  pseudonym: string;
  onRetry: () => void;
  /** Where the line stands among others that are not all drawn. */
  place?: LinePlace;
}

interface LinePlace {
  index: number;
  count: number;
  space: number;
  measure: (element: HTMLElement | null) => void;
}

/** One line, as plain text: an address in it stays a word and cannot be followed by a slip. */
export function ChatLine({ line, pseudonym, onRetry, place }: Props) {
  const { t } = useTranslation('chat');
  const mine = line.from === 'me';
  return (
    <li
      className={mine ? styles.mine : styles.theirs}
      data-state={line.state}
      {...(place
        ? {
            ref: place.measure,
            'data-index': place.index,
            'aria-setsize': place.count,
            'aria-posinset': place.index + 1,
            style: { marginBlockStart: place.space },
          }
        : {})}
    >
      <span className="visually-hidden">{mine ? t('me') : pseudonym}: </span>
      <span className={styles.text}>{line.text}</span>
      {line.state === 'pending' ? <small>{t('pending')}</small> : null}
      {line.state === 'failed' ? (
        <small className={styles.failed}>
          {t(`failedFor.${isKnown(line.code) ? line.code : 'unknown'}`)}
          <Button look="bare" onPress={onRetry}>
            {t('retry')}
          </Button>
        </small>
      ) : null}
    </li>
  );
}

type Failure = keyof typeof en.chat.failedFor;
const isKnown = (code: string | null): code is Failure =>
  code !== null && Object.hasOwn(en.chat.failedFor, code);
