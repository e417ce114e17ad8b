import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import type { Case } from '../types';
import { ListFooter } from '../ui/View';
import styles from './Case.module.css';
import type { CaseFrames } from './useCaseFrames';
import { Report } from './Report';
import type { Reports as Read } from './useCase';

/** How many reports are open from the start. */
const openReports = 3;

interface Props {
  subject: Case;
  reports: Read;
  pictures: CaseFrames;
}

/** The reports that were read so far, and how to read on. Who reads on is led to the first that came. */
export function Reports({ subject, reports: { items, list }, pictures }: Props) {
  const { t } = useTranslation('moderation');
  const place = useRef<HTMLDivElement>(null);
  /** How many there were when more were asked for. */
  const before = useRef<number | null>(null);
  const shown = items.length;
  const told = t('case.shown', { shown, all: subject.reportCount });
  useEffect(() => {
    if (before.current === null || shown <= before.current) return;
    place.current?.querySelectorAll<HTMLElement>('[data-row]')[before.current]?.focus();
    before.current = null;
    announce(told);
  }, [shown, told]);
  const fetchNextPage = (): void => {
    before.current = shown;
    void list.fetchNextPage();
  };
  return (
    <div ref={place} className={styles.reports}>
      {items.map((report, index) => (
        <Report
          key={report.id}
          caseId={subject.id}
          report={report}
          caseFrames={pictures}
          isOpen={index < openReports}
        />
      ))}
      {list.hasNextPage ? <p className={styles.quiet}>{told}</p> : null}
      <ListFooter list={{ ...list, fetchNextPage }} empty={null} />
    </div>
  );
}
