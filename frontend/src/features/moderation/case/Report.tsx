import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { Callout } from '../../../shared/ui/Callout';
import { formatDuration } from '../durations';
import { segment, path } from '../query';
import type { CaseReport } from '../types';
import { Badge, CategoryBadge } from '../ui/Badge';
import { RelativeTime } from '../ui/Time';
import { AccountName, UntrustedText } from '../ui/UntrustedText';
import { EarlierReports } from './EarlierReports';
import { EvidenceFrame } from './EvidenceFrame';
import { RecentLines } from './RecentLines';
import styles from './Report.module.css';
import { ReportingSuspension } from './ReportingSuspension';
import type { CaseFrames } from './useCaseFrames';

interface Props {
  caseId: string;
  report: CaseReport;
  caseFrames: CaseFrames;
  isOpen: boolean;
}

export const frameKey = (report: CaseReport, number: number): string => `${report.id}/${number}`;

/** One report: the reporter and their accuracy, the comment, and the evidence. */
export function Report({ caseId, report, caseFrames, isOpen }: Props) {
  const { t } = useTranslation('moderation');
  const [open, setOpen] = useState(isOpen);
  const body = useId();
  const { accuracy, frames, history } = report;
  return (
    <section className={styles.report}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          data-row
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={16} aria-hidden="true" className={styles.arrow} />
          <CategoryBadge category={report.category} />
          {report.outcome === 'open' ? null : <Badge>{t(`outcomes.${report.outcome}`)}</Badge>}
          <span className={styles.from}>
            <AccountName account={report.reporter} />
          </span>
          <span className={styles.when}>
            <RelativeTime time={report.at} />
          </span>
        </button>
      </h3>
      <div id={body} className={styles.body} hidden={!open}>
        <p className={styles.facts}>
          {t('case.reportedBy')} <AccountName account={report.reporter} />
          {' · '}
          {accuracy ? t('case.accuracy', { ...accuracy }) : t('case.accuracyUnknown')}
          {' · '}
          {t('case.weight', { weight: (report.weight / 100).toFixed(2) })}
          {history ? ` · ${t('case.sanctionCount', { count: history.sanctions })}` : null}
        </p>
        {history ? (
          <div className={styles.earlierReports}>
            <EarlierReports title={t('case.reportsByReporter')} reports={history.reportsBy} />
            <EarlierReports title={t('case.reportsOnReporter')} reports={history.reportsOn} />
          </div>
        ) : null}
        <EncounterFacts encounter={report.encounter} />
        {report.intact === false ? <Callout tone="problem">{t('case.tampered')}</Callout> : null}
        {report.intact === undefined ? (
          <p className={styles.quiet}>{t('case.verifiedLater')}</p>
        ) : null}
        <ReportingSuspension report={report} />
        {report.comment ? (
          <blockquote className={styles.comment}>
            <UntrustedText>{report.comment}</UntrustedText>
          </blockquote>
        ) : (
          <p className={styles.quiet}>{t('case.noComment')}</p>
        )}
        {frames.length > 0 ? (
          <div className={styles.frames}>
            {frames.map((frame) => (
              <EvidenceFrame
                key={frame.number}
                address={path(
                  `cases/${segment(caseId)}/reports/${segment(report.id)}/frames/${frame.number}`,
                )}
                frame={frame}
                visibility={caseFrames.visibilityOf(frameKey(report, frame.number))}
                onStep={() => caseFrames.step(frameKey(report, frame.number))}
              />
            ))}
          </div>
        ) : null}
        <RecentLines report={report} />
      </div>
    </section>
  );
}

function EncounterFacts({ encounter }: { encounter: CaseReport['encounter'] }) {
  const { t, i18n } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { mode, startedAt, endedAt, messageCount, reportedPseudonym } = encounter;
  const lasted = endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null;
  const facts = [
    t(`case.modes.${mode}`),
    when(startedAt),
    lasted === null
      ? t('case.running')
      : t('case.lasted', { duration: formatDuration(lasted, i18n.language) }),
    t('case.lineCount', { count: messageCount }),
    t('case.wroteAs', { pseudonym: reportedPseudonym }),
  ];
  return <p className={styles.facts}>{facts.join(' · ')}</p>;
}
