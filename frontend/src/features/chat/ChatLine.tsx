import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Button } from '../../shared/ui/Button';
import type { Line } from './ChatLog';
import styles from './ChatPanel.module.css';

interface Props {
  line: Line;
  pseudonym: string;
  onRetry: () => void;
  /** The position of the line in a virtual list, which renders only some of its lines. */
  position?: LinePosition;
}

interface LinePosition {
  index: number;
  count: number;
  space: number;
  measure: (element: HTMLElement | null) => void;
}

/** One line, as plain text: a URL in it is not made a link. */
export function ChatLine({ line, pseudonym, onRetry, position }: Props) {
  const { t } = useTranslation('chat');
  const mine = line.from === 'me';
  return (
    <li
      className={mine ? styles.mine : styles.theirs}
      data-state={line.state}
      {...(position
        ? {
            ref: position.measure,
            'data-index': position.index,
            'aria-setsize': position.count,
            'aria-posinset': position.index + 1,
            style: { marginBlockStart: position.space },
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
