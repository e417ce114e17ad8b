import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codePointLength } from '../../../shared/codePointLength';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import type { MyAppeal as Appeal, MySanction as Sanction } from '../../../shared/rest/types';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { TextArea } from '../../../shared/ui/TextArea';
import styles from './Standing.module.css';
import { useAppeal } from './useSanctions';

/** My appeal against a decision and its outcome, or the form for an appeal. */
export function AppealSection({ sanction }: { sanction: Sanction }) {
  const { appeal, mayAppeal } = sanction;
  if (appeal) return <Appealed appeal={appeal} />;
  return mayAppeal ? <AppealForm sanction={sanction} /> : null;
}

function Appealed({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('standing');
  const when = useDateTimeFormat();
  const { text, at, outcome, reply, decidedAt } = appeal;
  const decided = outcome === 'granted' || outcome === 'denied' ? outcome : null;
  return (
    <section className={styles.appeal}>
      {decided ? (
        <Callout tone={decided === 'granted' ? 'good' : 'info'}>
          <p>
            <strong>{t(`appeal.${decided}`)}</strong>
          </p>
          <p>{t(`appeal.${decided}Text`)}</p>
        </Callout>
      ) : (
        <Callout tone="info">
          <p>
            <strong>{t('appeal.sent', { when: when(at) })}</strong>
          </p>
          <p>{t('appeal.waiting')}</p>
        </Callout>
      )}
      {reply && decidedAt ? (
        <div>
          <h3>{t('appeal.reply', { when: when(decidedAt) })}</h3>
          <p className={styles.quote}>{reply}</p>
        </div>
      ) : null}
      <details>
        <summary>{t('appeal.mine')}</summary>
        <p className={styles.quote}>{text}</p>
      </details>
    </section>
  );
}

const maxLength = bounds.AppealRequest.text.maxLength;

function AppealForm({ sanction }: { sanction: Sanction }) {
  const { t } = useTranslation('standing');
  const [text, setText] = useState('');
  const appeal = useAppeal(sanction);
  const errorMessage = useErrorMessage();
  const code = appeal.error instanceof Problem ? appeal.error.code : '';
  const left = maxLength - codePointLength(text.trim());
  return (
    <form
      className={styles.appeal}
      onSubmit={(event) => {
        event.preventDefault();
        appeal.mutate(text.trim());
      }}
    >
      <h3>{t('appeal.title')}</h3>
      <TextArea
        label={t('appeal.field')}
        hint={`${t('appeal.hint')} ${left >= 0 ? t('appeal.left', { count: left }) : ''}`}
        value={text}
        onChange={setText}
        rows={7}
        error={left < 0 ? t('appeal.tooLong', { count: -left }) : undefined}
      />
      {appeal.error ? (
        <Callout tone="problem" alert>
          {code === 'already-appealed'
            ? t('appeal.already')
            : code === 'too-late'
              ? t('appeal.late')
              : errorMessage(appeal.error)}
        </Callout>
      ) : null}
      <div>
        <Button
          type="submit"
          look="primary"
          isDisabled={left < 0 || left === maxLength}
          isBusy={appeal.isPending}
        >
          {t('appeal.send')}
        </Button>
      </div>
    </form>
  );
}
