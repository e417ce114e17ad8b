import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import type { Case } from '../types';
import { ListFooter } from '../ui/View';
import styles from './Case.module.css';
import { Report } from './Report';
import type { LoadedReports } from './useCase';
import type { CaseFrames } from './useCaseFrames';

/** How many reports are open from the start. */
const openReports = 3;

interface Props {
  subject: Case;
  reports: LoadedReports;
  caseFrames: CaseFrames;
}

/** The reports read so far, and a button for more. Once more have come, the first of them takes the focus. */
export function Reports({ subject, reports: { items, list }, caseFrames }: Props) {
  const { t } = useTranslation('moderation');
  const container = useRef<HTMLDivElement>(null);
  /** How many reports were shown when more were requested. */
  const before = useRef<number | null>(null);
  const shown = items.length;
  const countText = t('case.shown', { shown, all: subject.reportCount });
  useEffect(() => {
    if (before.current === null || shown <= before.current) return;
    container.current?.querySelectorAll<HTMLElement>('[data-row]')[before.current]?.focus();
    before.current = null;
    announce(countText);
  }, [shown, countText]);
  const fetchNextPage = (): void => {
    before.current = shown;
    void list.fetchNextPage();
  };
  return (
    <div ref={container} className={styles.reports}>
      {items.map((report, index) => (
        <Report
          key={report.id}
          caseId={subject.id}
          report={report}
          caseFrames={caseFrames}
          isOpen={index < openReports}
        />
      ))}
      {list.hasNextPage ? <p className={styles.quiet}>{countText}</p> : null}
      <ListFooter list={{ ...list, fetchNextPage }} empty={null} />
    </div>
  );
}
