import type { UseMutationResult } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { codePointLength } from '../../shared/codePointLength';
import { bounds } from '../../shared/rest/bounds';
import { Button } from '../../shared/ui/Button';
import { TextArea } from '../../shared/ui/TextArea';
import { categories, type Category } from './categories';
import type { ReportDraft, FiledReport } from './filing';
import { FramePicker, useFrames } from './FramePicker';
import type { Frame } from './RecentFrames';
import { Refusal } from './Refusal';
import styles from './Report.module.css';

const maxComment = bounds.ReportRequest.comment.maxLength;

interface Props {
  pseudonym: string;
  isLive: boolean;
  captured: Promise<readonly Frame[]>;
  filing: UseMutationResult<FiledReport, Error, ReportDraft>;
  onChoose: (category: Category, comment: string, withFrames: boolean) => void;
  onAgain: () => void;
  onClose: () => void;
}

/** The form of a report. Choosing a category files it, so everything else is set before. */
export function ReportForm(props: Props) {
  const { pseudonym, isLive, captured, filing, onChoose, onAgain, onClose } = props;
  const { t } = useTranslation(['report', 'common']);
  const [comment, setComment] = useState('');
  const [withFrames, setWithFrames] = useState(true);
  const frames = useFrames(captured);
  const busy = filing.isPending;
  const tooLong = codePointLength(comment) > maxComment;

  const choose = (category: Category): void => {
    if (!busy && !tooLong) onChoose(category, comment, withFrames);
  };
  const press = (event: KeyboardEvent): void => {
    const writing = event.target instanceof HTMLTextAreaElement;
    const chosen = /^[1-9]$/.test(event.key) ? categories[Number(event.key) - 1] : undefined;
    if (writing || !chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(chosen);
  };

  return (
    // the digits are a shortcut for the buttons within, which are there for everybody
    <div className={styles.form} onKeyDown={press} role="presentation">
      <div className={styles.head}>
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {t('title', { pseudonym })}
        </Heading>
        <Button look="bare" aria-label={t('common:close')} onPress={onClose} isBusy={busy}>
          <X size={22} aria-hidden="true" />
        </Button>
      </div>
      <p className={styles.soft}>{isLive ? t('introLive') : t('intro')}</p>
      <Refusal error={filing.error} onAgain={onAgain} />
      <ul className={styles.categories} data-busy={busy}>
        {categories.map((category, index) => (
          <li key={category}>
            <Button
              autoFocus={index === 0}
              aria-keyshortcuts={String(index + 1)}
              isBusy={busy}
              onPress={() => choose(category)}
            >
              <span>
                <strong>{t(`categories.${category}`)}</strong>
                <small>{t(`categoryHints.${category}`)}</small>
              </span>
              <kbd aria-hidden="true">{index + 1}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      <section className={styles.sent} aria-labelledby="report-sent">
        <h3 id="report-sent">{t('sent')}</h3>
        <div>
          <div className={styles.evidence}>
            <FramePicker frames={frames} isSelected={withFrames} onChange={setWithFrames} />
            <p className={styles.soft}>{isLive ? t('sentLines') : t('sentLinesGone')}</p>
          </div>
          <TextArea
            label={t('note')}
            hint={t('noteHint')}
            value={comment}
            onChange={setComment}
            rows={3}
            error={tooLong ? t('noteTooLong', { count: maxComment }) : undefined}
          />
        </div>
      </section>
      {busy ? (
        <p role="status" className={styles.busy}>
          {t('busy')}
        </p>
      ) : null}
    </div>
  );
}
