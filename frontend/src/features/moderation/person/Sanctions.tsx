import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../shared/i18n/useWhen';
import type { MySanction as Sanction } from '../../../shared/rest/types';
import { useSentence } from '../../../shared/rest/useSentence';
import { Notice } from '../../../shared/ui/Notice';
import { Section } from '../../../shared/ui/Page';
import { AppealBox } from './AppealBox';
import { KindOf, Reasons } from './Reasons';
import { isInForce } from './sanctions';
import styles from './Standing.module.css';
import { useSanctions } from './useSanctions';

/** What is in force now with its reasons, and what was decided before. */
export function Sanctions() {
  const { t } = useTranslation(['standing', 'common']);
  const sanctions = useSanctions();
  const sentence = useSentence();
  const [now] = useState(() => Date.now());
  if (sanctions.error) return <Notice tone="problem">{sentence(sanctions.error)}</Notice>;
  if (!sanctions.data) return <p>{t('common:loading')}</p>;
  const current = sanctions.data.filter((sanction) => isInForce(sanction, now));
  const earlier = sanctions.data.filter((sanction) => !isInForce(sanction, now));
  return (
    <>
      {sanctions.data.length === 0 ? <p>{t('none')}</p> : null}
      {current.length > 0 ? (
        <Section title={t('now')}>
          {current.map((sanction) => (
            <div key={sanction.id} className={styles.card}>
              <Reasons sanction={sanction} now={now} />
              <AppealBox sanction={sanction} />
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

/** Folded, but for the answer to an appeal, which is what somebody comes here for. */
function Earlier({ sanction, now, isNewest }: EarlierProps) {
  const when = useWhen();
  return (
    <details className={styles.card} open={isNewest && sanction.appeal?.outcome !== undefined}>
      <summary>
        <KindOf sanction={sanction} />
        <small>{when(sanction.at)}</small>
      </summary>
      <Reasons sanction={sanction} now={now} />
      <AppealBox sanction={sanction} />
    </details>
  );
}
