import { useTranslation } from 'react-i18next';
import { formatDuration } from '../durations';
import type { Figures } from '../types';
import styles from './Overview.module.css';
import { Plot } from './plots/Plot';

/** The figures day by day. */
export function Plots({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation(['moderation', 'report']);
  const { days, reports, cases, firstAction, decisions, automated, appeals } = figures;
  const { crowds: peakOnline, meetings, waiting } = figures;
  const overturned = appeals.overturned.reduce((sum, count) => sum + count, 0);
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const time = (seconds: number): string => formatDuration(seconds, i18n.language);
  const known = (seconds: number | undefined): string =>
    seconds === undefined ? t('overview.none') : time(seconds);
  const share = (part: number): string =>
    part.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className={styles.plots}>
      <Plot
        title={t('overview.plots.reports')}
        days={days}
        shape="bars"
        format={number}
        series={reports.map(({ category, counts }) => ({
          colour: category,
          name: t(`report:categories.${category}`),
          counts,
        }))}
      />
      <Plot
        title={t('overview.plots.decisions')}
        days={days}
        shape="bars"
        format={number}
        note={
          automated.share === undefined
            ? ''
            : t('overview.automated', { count: automated.count, share: share(automated.share) })
        }
        series={decisions.map(({ kind, counts }) => ({
          colour: kind,
          name: t(`kinds.${kind}`),
          counts,
        }))}
      />
      <Plot
        title={t('overview.plots.backlog')}
        days={days}
        shape="lines"
        format={number}
        series={[{ colour: 'open', name: t('overview.series.open'), counts: cases.backlog }]}
      />
      <Plot
        title={t('overview.plots.oldest')}
        days={days}
        shape="lines"
        format={time}
        isTime
        series={[
          { colour: 'urgent', name: t('lanes.urgent'), counts: cases.oldest.urgent },
          { colour: 'ordinary', name: t('lanes.ordinary'), counts: cases.oldest.ordinary },
        ]}
      />
      <Plot
        title={t('overview.plots.firstAction')}
        days={days}
        shape="lines"
        format={time}
        isTime
        note={t('overview.firstActionSpan', {
          urgent: known(firstAction.urgent.median),
          ordinary: known(firstAction.ordinary.median),
        })}
        series={[
          { colour: 'median', name: t('overview.series.median'), counts: firstAction.median },
        ]}
      />
      <Plot
        title={t('overview.plots.appeals')}
        days={days}
        shape="lines"
        format={number}
        note={
          appeals.decided === 0
            ? t('overview.overturnedNone')
            : t('overview.overturned', {
                granted: overturned,
                decided: appeals.decided,
                share: share(overturned / appeals.decided),
              })
        }
        series={[
          { colour: 'filed', name: t('overview.series.filed'), counts: appeals.filed },
          {
            colour: 'overturned',
            name: t('overview.series.overturned'),
            counts: appeals.overturned,
          },
        ]}
      />
      <Plot
        title={t('overview.plots.peakOnline')}
        days={days}
        shape="lines"
        format={number}
        series={[{ colour: 'online', name: t('overview.series.online'), counts: peakOnline }]}
      />
      <Plot
        title={t('overview.plots.meetings')}
        days={days}
        shape="bars"
        format={number}
        series={meetings.map(({ mode, counts }) => ({
          colour: mode,
          name: t(`overview.series.${mode}`),
          counts,
        }))}
      />
      <Plot
        title={t('overview.plots.waiting')}
        days={days}
        shape="lines"
        format={time}
        isTime
        series={[
          { colour: 'median', name: t('overview.series.median'), counts: waiting.median },
          { colour: 'p90', name: t('overview.series.p90'), counts: waiting.p90 },
        ]}
      />
      <Plot
        title={t('overview.plots.flow')}
        days={days}
        shape="lines"
        format={number}
        series={[
          { colour: 'opened', name: t('overview.series.opened'), counts: cases.opened },
          { colour: 'closed', name: t('overview.series.closed'), counts: cases.closed },
        ]}
      />
    </div>
  );
}
