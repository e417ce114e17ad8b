import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { en } from '../../shared/i18n/en';
import { isKey } from '../../shared/i18n/isKey';
import { useDateTimeFormat } from '../../shared/i18n/useDateTimeFormat';
import { ErrorNotice } from '../../shared/rest/ErrorNotice';
import type { PastReport } from '../../shared/rest/types';
import { Button } from '../../shared/ui/Button';
import { Page } from '../../shared/ui/Page';
import { isCategory } from './categories';
import styles from './ReportsPage.module.css';
import { useReports } from './useReports';

export default function ReportsPage() {
  const { t } = useTranslation(['report', 'common']);
  const reports = useReports();
  const items = reports.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('myReports.title')} intro={t('myReports.intro')}>
      <ErrorNotice of={reports.error} />
      {reports.isPending ? <p>{t('common:loading')}</p> : null}
      {reports.isSuccess && items.length === 0 ? <p>{t('myReports.empty')}</p> : null}
      <ul className={styles.list}>
        {items.map((report) => (
          <Entry key={report.id} report={report} />
        ))}
      </ul>
      {reports.hasNextPage ? (
        <Button onPress={() => void reports.fetchNextPage()}>{t('common:more')}</Button>
      ) : null}
      <p>
        <Link to="/history">{t('myReports.history')}</Link>
      </p>
    </Page>
  );
}

const icons = { open: CircleDashed, fair: CircleCheck, unfounded: CircleSlash };

function Entry({ report }: { report: PastReport }) {
  const { t } = useTranslation('report');
  const when = useDateTimeFormat();
  const { pseudonym, category, at, action } = report;
  const outcome = report.outcome in icons ? (report.outcome as keyof typeof icons) : 'open';
  const Icon = icons[outcome];
  const about = isCategory(category) ? t(`categories.${category}`) : category;
  return (
    <li className={styles.entry}>
      <div>
        <h2 className={styles.name}>{pseudonym}</h2>
        <p className={styles.facts}>{t('myReports.about', { category: about, when: when(at) })}</p>
      </div>
      <p className={styles.outcome} data-outcome={outcome}>
        <Icon size={20} aria-hidden="true" />
        <span>
          {t(`myReports.outcome.${outcome}`)}
          {outcome === 'fair' && action && isKey(action, en.report.myReports.action) ? (
            <small>{t(`myReports.action.${action}`)}</small>
          ) : null}
        </span>
      </p>
    </li>
  );
}
