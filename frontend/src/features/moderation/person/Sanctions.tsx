import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { MySanction as Sanction } from '../../../shared/rest/types';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Callout } from '../../../shared/ui/Callout';
import { Section } from '../../../shared/ui/Page';
import { AppealSection } from './AppealSection';
import { isInForce } from './sanctions';
import styles from './Standing.module.css';
import { SanctionKind, StatementOfReasons } from './StatementOfReasons';
import { useSanctions } from './useSanctions';

/** The sanctions in force, with their reasons, and the earlier ones. */
export function Sanctions() {
  const { t } = useTranslation(['standing', 'common']);
  const sanctions = useSanctions();
  const errorMessage = useErrorMessage();
  const [now] = useState(() => Date.now());
  if (sanctions.error) return <Callout tone="problem">{errorMessage(sanctions.error)}</Callout>;
  if (!sanctions.data) return <p>{t('common:loading')}</p>;
  const current = sanctions.data.filter((sanction) => isInForce(sanction, now));
  const earlier = sanctions.data.filter((sanction) => !isInForce(sanction, now));
  return (
    <>
      {sanctions.data.length === 0 ? <p>{t('none')}</p> : null}
      {current.length > 0 ? (
        <Section title={t('inForce')}>
          {current.map((sanction) => (
            <div key={sanction.id} className={styles.card}>
              <StatementOfReasons sanction={sanction} now={now} />
              <AppealSection sanction={sanction} />
            </div>
          ))}
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section title={t('earlier')}>
          {earlier.map((sanction, index) => (
            <Earlier key={sanction.id} sanction={sanction} now={now} isNewest={index === 0} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

interface EarlierProps {
  sanction: Sanction;
  now: number;
  isNewest: boolean;
}

/** An earlier sanction, collapsed. The newest is expanded when its appeal has been answered. */
function Earlier({ sanction, now, isNewest }: EarlierProps) {
  const when = useDateTimeFormat();
  return (
    <details className={styles.card} open={isNewest && sanction.appeal?.outcome !== undefined}>
      <summary>
        <SanctionKind sanction={sanction} />
        <small>{when(sanction.at)}</small>
      </summary>
      <StatementOfReasons sanction={sanction} now={now} />
      <AppealSection sanction={sanction} />
    </details>
  );
}
