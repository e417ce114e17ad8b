import { useTranslation } from 'react-i18next';
import { en } from '../../../shared/i18n/en';
import { isKey } from '../../../shared/i18n/isKey';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Quantiles, Transparency } from '../../../shared/rest/types';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Callout } from '../../../shared/ui/Callout';
import { Page, Section } from '../../../shared/ui/Page';
import { timeLeft } from '../person/timeLeft';
import { Bars } from './Bars';
import styles from './Transparency.module.css';
import { useTransparency } from './useTransparency';

/** The public figures about reports, decisions and appeals. */
export default function TransparencyPage() {
  const { t, i18n } = useTranslation(['transparency', 'common']);
  const figures = useTransparency();
  const errorMessage = useErrorMessage();
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  const { data } = figures;
  const intro = data
    ? t('intro', {
        from: day.format(new Date(data.from)),
        until: day.format(new Date(data.until)),
      })
    : undefined;
  return (
    <Page title={t('title')} intro={intro}>
      {figures.isPending ? <p>{t('common:loading')}</p> : null}
      {figures.error ? (
        <Callout tone="problem">
          <p>{t('unavailable')}</p>
          <p>{errorMessage(figures.error)}</p>
        </Callout>
      ) : null}
      {data ? <Figures figures={data} /> : null}
    </Page>
  );
}

function Figures({ figures }: { figures: Transparency }) {
  const { t, i18n } = useTranslation(['transparency', 'report']);
  const when = useDateTimeFormat();
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const { reports, outcomes, measures, automated, firstAction, appeals, notices } = figures;
  const all = reports.reduce((sum, { count }) => sum + count, 0);
  const { share } = automated;
  return (
    <>
      <Section title={t('reports')}>
        <p>{t('reportsText', { count: all, meetings: figures.meetings })}</p>
        <Bars
          label={t('reports')}
          rows={reports.map(({ category, count }) => ({
            name: isKey(category, en.report.categories)
              ? t(`report:categories.${category}`)
              : category,
            count,
          }))}
        />
      </Section>
      <Section title={t('outcomes')}>
        <Bars
          label={t('outcomes')}
          rows={(['fair', 'unfounded', 'open'] as const).map((outcome) => ({
            name: t(`outcome.${outcome}`),
            count: outcomes[outcome],
          }))}
        />
      </Section>
      <Section title={t('sanctions')}>
        <p>{t('sanctionsText')}</p>
        <Bars
          label={t('sanctions')}
          rows={measures.map(({ kind, count }) => ({
            name: isKey(kind, en.transparency.sanction) ? t(`sanction.${kind}`) : kind,
            count,
          }))}
        />
        <p>
          {share === undefined || automated.count === 0
            ? t('automatedNone')
            : t('automated', { share: percent.format(share) })}
        </p>
      </Section>
      <Section title={t('firstAction')}>
        <dl className={styles.firstAction}>
          {(['urgent', 'ordinary'] as const).map((lane) => (
            <div key={lane}>
              <dt>{t(lane)}</dt>
              <dd>
                <TimeToFirstAction quantiles={firstAction[lane]} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('appeals')}>
        <Bars
          label={t('appeals')}
          rows={(['filed', 'decided', 'granted'] as const).map((state) => ({
            name: t(`appeal.${state}`),
            count: appeals[state],
          }))}
        />
        {appeals.decided > 0 ? (
          <p>{t('overturned', { share: percent.format(appeals.granted / appeals.decided) })}</p>
        ) : null}
      </Section>
      <Section title={t('notices')}>
        <Bars
          label={t('notices')}
          rows={(['received', 'decided'] as const).map((state) => ({
            name: t(`notice.${state}`),
            count: notices[state],
          }))}
        />
      </Section>
      <p>
        <small>{t('asOf', { when: when(figures.at) })}</small>
      </p>
    </>
  );
}

function TimeToFirstAction({ quantiles }: { quantiles: Quantiles }) {
  const { t, i18n } = useTranslation('transparency');
  const { median, p90 } = quantiles;
  if (median === undefined) return <>{t('noCase')}</>;
  const time = (seconds: number): string => timeLeft(seconds * 1000, i18n.language);
  return (
    <>
      {t('median', { time: time(median) })}
      {p90 === undefined ? null : (
        <>
          <br />
          {t('p90', { time: time(p90) })}
        </>
      )}
    </>
  );
}
