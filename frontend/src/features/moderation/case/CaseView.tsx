import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { announce } from '../../../shared/announcer';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { useFocusRecovery } from '../../../shared/useFocusRecovery';
import { FlagMatch } from '../flags/FlagMatch';
import { moveRow, useShortcuts } from '../layout/shortcuts';
import { useNextCase } from '../layout/useNextCase';
import { isFlag } from '../queue/flags';
import type { Case, Decision } from '../types';
import { Badge, CategoryBadge } from '../ui/Badge';
import { AccountName } from '../ui/UntrustedText';
import { AccountHistory } from './AccountHistory';
import styles from './Case.module.css';
import { ClaimBar } from './ClaimBar';
import { DecisionConflict } from './DecisionConflict';
import { DecisionForm } from './DecisionForm';
import { DecisionText } from './DecisionText';
import { LegalHold } from './LegalHold';
import { Notes } from './Notes';
import { ProposedDecision } from './ProposedDecision';
import { frameKey } from './Report';
import { Reports } from './Reports';
import { Timeline } from './Timeline';
import { useReports } from './useCase';
import { revealedCount, useCaseFrames } from './useCaseFrames';

/** After so many revealed frames a break is suggested. */
const breakThreshold = 25;

/** Shows a case: its evidence on one side, its decision and history on the other. */
export function CaseView({ subject, onReload }: { subject: Case; onReload: () => void }) {
  const { t } = useTranslation(['moderation', 'common']);
  const when = useDateTimeFormat();
  const navigate = useNavigate();
  const next = useNextCase();
  const note = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const deciding = useRef<HTMLElement>(null);
  useFocusRecovery(deciding, subject.decision?.state ?? subject.proposed?.state ?? subject.status);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reports = useReports(subject);
  const caseFrames = useCaseFrames(
    reports.items.flatMap((report) => report.frames.map(({ number }) => frameKey(report, number))),
  );
  useShortcuts({
    v: caseFrames.next,
    h: caseFrames.hide,
    j: () => moveRow(1),
    k: () => moveRow(-1),
    u: () => void navigate('/admin/queue'),
    m: () => note.current?.focus(),
  });
  const finish = (decision: Decision): void => {
    const what = t(`kinds.${decision.kind}`);
    const sentence = t(decision.state === 'proposed' ? 'decide.proposed' : 'decide.done', {
      kind: what,
    });
    setDone(sentence);
    announce(sentence);
  };
  const name = subject.account?.username ?? t('deletedAccount');

  return (
    <article className={styles.case}>
      <title>{t('common:titled', { title: t('case.title', { name }) })}</title>
      <header className={styles.head}>
        <Link to="/admin/queue" className={styles.back} aria-label={t('case.back')}>
          <ArrowLeft size={18} aria-hidden="true" />
        </Link>
        <div className={styles.account}>
          <h1 className={styles.title}>
            <AccountName account={subject.account} />
          </h1>
          <p className={styles.facts}>
            {[
              t('case.reports', { count: subject.reportCount }),
              t('case.score', { score: (subject.score / 100).toFixed(1) }),
              t('case.opened', { when: when(subject.openedAt) }),
            ].join(' · ')}
          </p>
        </div>
        <div className={styles.badges}>
          {subject.categories.map((category) => (
            <CategoryBadge key={category} category={category} />
          ))}
          {subject.flags.map((flag) => (
            <Badge key={flag} tone="middle">
              {isFlag(flag) ? t(`flags.${flag}`) : flag}
            </Badge>
          ))}
        </div>
        <ClaimBar
          subject={subject}
          onError={(error) => setProblem(error instanceof Problem ? error : null)}
        />
        <Button onPress={() => next.mutate(undefined)} isBusy={next.isPending}>
          {t('decide.nextCase')} <kbd aria-hidden="true">n</kbd>
        </Button>
      </header>
      <div className={styles.columns}>
        <div className={styles.evidence}>
          {subject.link ? (
            <Callout tone="info">
              <FlagMatch flag={subject.link} />
            </Callout>
          ) : null}
          {problem ? <DecisionConflict problem={problem} onReload={onReload} /> : null}
          <h2 className="visually-hidden">{t('case.reports', { count: subject.reportCount })}</h2>
          <Reports subject={subject} reports={reports} caseFrames={caseFrames} />
          {revealedCount() > 0 ? (
            <p className={styles.quiet}>
              {t('framesRevealed', { count: revealedCount() })}{' '}
              {revealedCount() >= breakThreshold ? t('breakHint') : ''}
            </p>
          ) : null}
        </div>
        <div className={styles.side}>
          <section ref={deciding} className={styles.section} aria-labelledby="decision">
            <h2 id="decision" className={styles.heading} data-focus-target tabIndex={-1}>
              {t('decide.title')}
            </h2>
            {done ? <Callout tone="good">{done}</Callout> : null}
            <DecisionSection subject={subject} onDecided={finish} onReload={onReload} />
          </section>
          <AccountHistory subject={subject} />
          <Notes subject={subject} field={note} />
          <LegalHold subject={subject} />
          <Timeline entries={subject.timeline} />
        </div>
      </div>
    </article>
  );
}

interface DecisionSectionProps {
  subject: Case;
  onDecided: (decision: Decision) => void;
  onReload: () => void;
}

/** The decision, the proposed decision, or the form. */
function DecisionSection({ subject, onDecided, onReload }: DecisionSectionProps) {
  const { t } = useTranslation('moderation');
  if (subject.decision) return <DecisionText decision={subject.decision} />;
  if (subject.proposed) {
    return <ProposedDecision subject={subject} proposed={subject.proposed} onReload={onReload} />;
  }
  if (subject.status === 'closed') return <p>{t('case.closed')}</p>;
  return <DecisionForm subject={subject} onDecided={onDecided} onReload={onReload} />;
}
