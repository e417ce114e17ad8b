import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../shared/i18n/useWhen';
import { Notice } from '../../../shared/ui/Notice';
import { span } from '../age';
import { id as part, path } from '../query';
import type { CaseReport } from '../types';
import { Ago } from '../ui/Ago';
import { Badge, CategoryBadge } from '../ui/Badge';
import { Name, Said } from '../ui/Said';
import { Lines } from './Lines';
import { Picture } from './Picture';
import type { Pictures } from './pictures';
import { Prior } from './Prior';
import styles from './Report.module.css';
import { ReportingRight } from './ReportingRight';

interface Props {
  caseId: string;
  report: CaseReport;
  pictures: Pictures;
  isOpen: boolean;
}

export const pictureOf = (report: CaseReport, number: number): string => `${report.id}/${number}`;

/** One report: who filed it and how often they were right, what they wrote, and the evidence. */
export function Report({ caseId, report, pictures, isOpen }: Props) {
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
            <Name who={report.reporter} />
          </span>
          <span className={styles.when}>
            <Ago time={report.at} />
          </span>
        </button>
      </h3>
      <div id={body} className={styles.body} hidden={!open}>
        <p className={styles.facts}>
          {t('case.reportedBy')} <Name who={report.reporter} />
          {' · '}
          {accuracy ? t('case.accuracy', { ...accuracy }) : t('case.accuracyUnknown')}
          {' · '}
          {t('case.weight', { weight: (report.weight / 100).toFixed(2) })}
          {history ? ` · ${t('case.sanctionCount', { count: history.sanctions })}` : null}
        </p>
        {history ? (
          <div className={styles.priors}>
            <Prior title={t('case.priorByReporter')} reports={history.reportsBy} />
            <Prior title={t('case.priorOnReporter')} reports={history.reportsOn} />
          </div>
        ) : null}
        <EncounterFacts encounter={report.encounter} />
        {report.intact === false ? <Notice tone="problem">{t('case.tampered')}</Notice> : null}
        {report.intact === undefined ? (
          <p className={styles.quiet}>{t('case.verifiedLater')}</p>
        ) : null}
        <ReportingRight report={report} />
        {report.comment ? (
          <blockquote className={styles.comment}>
            <Said>{report.comment}</Said>
          </blockquote>
        ) : (
          <p className={styles.quiet}>{t('case.noComment')}</p>
        )}
        {frames.length > 0 ? (
          <div className={styles.pictures}>
            {frames.map((frame) => (
              <Picture
                key={frame.number}
                address={path(
                  `cases/${part(caseId)}/reports/${part(report.id)}/frames/${frame.number}`,
                )}
                frame={frame}
                sight={pictures.sightOf(pictureOf(report, frame.number))}
                onStep={() => pictures.step(pictureOf(report, frame.number))}
              />
            ))}
          </div>
        ) : null}
        <Lines report={report} />
      </div>
    </section>
  );
}

function EncounterFacts({ encounter }: { encounter: CaseReport['encounter'] }) {
  const { t, i18n } = useTranslation('moderation');
  const when = useWhen();
  const { mode, startedAt, endedAt, messageCount, reportedPseudonym } = encounter;
  const lasted = endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null;
  const facts = [
    t(`case.modes.${mode}`),
    when(startedAt),
    lasted === null
      ? t('case.running')
      : t('case.lasted', { duration: span(lasted, i18n.language) }),
    t('case.lineCount', { count: messageCount }),
    t('case.reporterIs', { pseudonym: reportedPseudonym }),
  ];
  return <p className={styles.facts}>{facts.join(' · ')}</p>;
}
