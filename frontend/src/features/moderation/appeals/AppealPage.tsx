import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { Callout } from '../../../shared/ui/Callout';
import { useFocusRecovery } from '../../../shared/useFocusRecovery';
import type { Appeal } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { Badge } from '../ui/Badge';
import { UntrustedText } from '../ui/UntrustedText';
import { View } from '../ui/View';
import { AnswerForm } from './AnswerForm';
import styles from './Appeals.module.css';
import { useAppeal } from './useAppeals';

/** One appeal: the sanction with its reasons, the text of the appeal, and the answer. */
export function AppealPage() {
  const { t } = useTranslation('moderation');
  const { id = '' } = useParams();
  const { data: appeal, isPending, error, refetch } = useAppeal(id);
  return (
    <View
      title={
        appeal
          ? t('appeals.appealOf', { name: appeal.account?.username ?? t('deletedAccount') })
          : '…'
      }
      tools={<Link to="/admin/appeals">{t('appeals.back')}</Link>}
    >
      {isPending ? <p className={styles.quiet}>{t('loading')}</p> : null}
      <AdminErrorNotice of={error} />
      {appeal ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <AppealText appeal={appeal} />
            <AppealedSanction appeal={appeal} />
          </div>
          <Answer appeal={appeal} onReload={() => void refetch()} />
        </div>
      ) : null}
    </View>
  );
}

/** The answer, or the form for it. After sending, the answer takes the focus. */
function Answer({ appeal, onReload }: { appeal: Appeal; onReload: () => void }) {
  const { t } = useTranslation('moderation');
  const box = useRef<HTMLElement>(null);
  useFocusRecovery(box, appeal.outcome ?? '');
  return (
    <section ref={box} className={styles.card} aria-label={t('appeals.answer')}>
      {appeal.outcome ? (
        <GivenAnswer appeal={appeal} />
      ) : appeal.mayDecide ? (
        <AnswerForm key={appeal.id} appeal={appeal} onReload={onReload} />
      ) : (
        <Callout tone="info">{t('appeals.mayNot')}</Callout>
      )}
    </section>
  );
}

function AppealText({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('appeals.text')}</h2>
      <UntrustedText>{appeal.text}</UntrustedText>
      <p className={styles.quiet}>{when(appeal.at)}</p>
    </section>
  );
}

function AppealedSanction({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { sanction, decidedBy, confirmedBy, caseId } = appeal;
  const facts = [
    when(sanction.at),
    sanction.until ? t('case.until', { when: when(sanction.until) }) : null,
    sanction.automated ? t('appeals.automated') : null,
    decidedBy ? t('appeals.decidedBy', { name: decidedBy }) : null,
    confirmedBy ? t('appeals.confirmedBy', { name: confirmedBy }) : null,
    sanction.liftedAt ? t('case.lifted', { when: when(sanction.liftedAt) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {t('appeals.against')} <Badge tone="high">{t(`sanctionKinds.${sanction.kind}`)}</Badge>
      </h2>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
      <b>
        <UntrustedText>{sanction.rule}</UntrustedText>
      </b>
      <UntrustedText>{sanction.facts}</UntrustedText>
      {caseId ? (
        <p>
          <Link to={`/admin/cases/${caseId}`}>{t('appeals.toCase')}</Link>
        </p>
      ) : null}
    </section>
  );
}

function GivenAnswer({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  return (
    <>
      <h2 className={styles.heading} data-focus-target tabIndex={-1}>
        {t('appeals.answer')}{' '}
        {appeal.outcome ? (
          <Badge tone={appeal.outcome === 'granted' ? 'good' : 'calm'}>
            {t(`appeals.outcomes.${appeal.outcome}`)}
          </Badge>
        ) : null}
      </h2>
      {appeal.reply ? <UntrustedText>{appeal.reply}</UntrustedText> : null}
      <p className={styles.quiet}>
        {[
          appeal.decider ? t('appeals.decidedBy', { name: appeal.decider }) : null,
          appeal.decidedAt ? when(appeal.decidedAt) : null,
        ]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </p>
    </>
  );
}
