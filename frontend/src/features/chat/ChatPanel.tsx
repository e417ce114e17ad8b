import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { useObservable } from '../../shared/useObservable';
import { ChatLine } from './ChatLine';
import type { ChatLog } from './ChatLog';
import styles from './ChatPanel.module.css';
import { Composer } from './Composer';

interface Props {
  chat: ChatLog;
  pseudonym: string;
  field: Ref<HTMLTextAreaElement>;
  /** Stands beside the field, under the same thumb. */
  beside?: ReactNode;
}

/** What the two have written, and the field to write more. */
export function ChatPanel({ chat, pseudonym, field, beside }: Props) {
  const { t } = useTranslation('chat');
  const { lines, partnerTyping } = useObservable(chat.state);
  const end = useRef<HTMLDivElement>(null);
  const spoken = useRef(0);

  useEffect(() => {
    const fromPartner = lines.filter((line) => line.from === 'partner');
    for (const { text } of fromPartner.slice(spoken.current)) {
      announce(t('partnerSaid', { pseudonym, text }));
    }
    spoken.current = fromPartner.length;
    const box = end.current?.parentElement;
    if (box) box.scrollTop = box.scrollHeight;
  }, [lines, partnerTyping, pseudonym, t]);

  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('title')}>
        {lines.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
        <ol className={styles.lines}>
          {lines.map((line) => (
            <ChatLine
              key={line.key}
              line={line}
              pseudonym={pseudonym}
              onRetry={() => chat.retry(line.key)}
            />
          ))}
        </ol>
        <p className={styles.typing} data-testid="typing">
          {partnerTyping ? t('typing', { pseudonym }) : ''}
        </p>
        <div ref={end} />
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
