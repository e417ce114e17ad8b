import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../../shared/i18n/en';
import { isKey } from '../../../shared/i18n/isKey';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { MySanction as Sanction } from '../../../shared/rest/types';
import { isInForce } from './sanctions';
import styles from './Standing.module.css';

/** The statement of reasons: what was decided, for how long, by which rule, on which facts, by whom, and how to appeal. */
export function StatementOfReasons({ sanction, now }: { sanction: Sanction; now: number }) {
  const { t } = useTranslation('standing');
  const when = useDateTimeFormat();
  const { rule, facts, automated, at, appealUntil, mayAppeal, appeal } = sanction;
  return (
    <dl className={styles.reasons}>
      <Fact name={t('reasons.what')}>
        <SanctionKind sanction={sanction} />
      </Fact>
      <Fact name={t('reasons.since')}>{when(at)}</Fact>
      <Fact name={t('reasons.long')}>
        <HowLong sanction={sanction} now={now} />
      </Fact>
      <Fact name={t('reasons.rule')}>{rule}</Fact>
      <Fact name={t('reasons.facts')}>{facts}</Fact>
      <Fact name={t('reasons.who')}>
        {automated ? t('reasons.automated') : t('reasons.moderator')}
      </Fact>
      {appeal ? null : (
        <Fact name={t('reasons.how')}>
          {t(mayAppeal ? 'reasons.howText' : 'reasons.howOver', { when: when(appealUntil) })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function SanctionKind({ sanction }: { sanction: Sanction }) {
  const { t } = useTranslation('standing');
  return (
    <>{isKey(sanction.kind, en.standing.kinds) ? t(`kinds.${sanction.kind}`) : sanction.kind}</>
  );
}

function HowLong({ sanction, now }: { sanction: Sanction; now: number }) {
  const { t } = useTranslation('standing');
  const when = useDateTimeFormat();
  const { toAcknowledge, until, liftedAt } = sanction;
  if (liftedAt) return <>{t('reasons.lifted', { when: when(liftedAt) })}</>;
  if (toAcknowledge) return <>{t('reasons.warning')}</>;
  if (!until) return <>{t('reasons.forGood')}</>;
  return (
    <>{t(isInForce(sanction, now) ? 'reasons.until' : 'reasons.over', { when: when(until) })}</>
  );
}
