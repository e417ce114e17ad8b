import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { useObservable } from '../../shared/useObservable';
import { ChatLines } from './ChatLines';
import type { ChatLog } from './ChatLog';
import styles from './ChatPanel.module.css';
import { Composer } from './Composer';

interface Props {
  chat: ChatLog;
  pseudonym: string;
  field: Ref<HTMLTextAreaElement>;
  /** Shown beside the field. */
  beside?: ReactNode;
}

/** The chat: its lines, and the field for a new one. */
export function ChatPanel({ chat, pseudonym, field, beside }: Props) {
  const { t } = useTranslation('chat');
  const { lines, partnerTyping } = useObservable(chat.state);
  const scroller = useRef<HTMLDivElement>(null);
  const spoken = useRef(0);

  useEffect(() => {
    const fromPartner = lines.filter((line) => line.from === 'partner');
    for (const { text } of fromPartner.slice(spoken.current)) {
      announce(t('partnerSaid', { pseudonym, text }));
    }
    spoken.current = fromPartner.length;
  }, [lines, pseudonym, t]);

  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div
        ref={scroller}
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={t('title')}
      >
        {lines.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
        <ChatLines
          lines={lines}
          pseudonym={pseudonym}
          partnerTyping={partnerTyping}
          scroller={scroller}
          onRetry={(key) => chat.retry(key)}
        />
        <p className={styles.typing} data-testid="typing">
          {partnerTyping ? t('typing', { pseudonym }) : ''}
        </p>
      </div>
      <Composer
        field={field}
        beside={beside}
        onDraft={(text) => chat.draft(text)}
        onSay={(text) => chat.say(text)}
      />
    </section>
  );
}
