import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { View } from '../ui/View';
import { Plots } from './Plots';
import { Tiles } from './Tiles';
import { spans, useFigures, type Span } from './useFigures';

/** The overview: what is open now, and the daily figures. */
export function OverviewPage() {
  const { t } = useTranslation('moderation');
  const [span, setSpan] = useState<Span>('30');
  const { data: figures, error } = useFigures(span);
  const when = useDateTimeFormat();
  return (
    <View
      title={t('overview.title')}
      aside={figures ? t('overview.at', { when: when(figures.at) }) : null}
      tools={
        <SegmentedControl<Span>
          label={t('overview.span')}
          labelHidden
          value={span}
          onChange={setSpan}
          options={spans.map((value) => ({ value, text: t(`overview.spans.${value}`) }))}
        />
      }
    >
      <AdminErrorNotice of={error} />
      {figures ? (
        <>
          <Tiles figures={figures} />
          <Plots figures={figures} />
        </>
      ) : null}
    </View>
  );
}
