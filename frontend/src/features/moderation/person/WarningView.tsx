import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../../shared/rest/ErrorNotice';
import { Button } from '../../../shared/ui/Button';
import { Page } from '../../../shared/ui/Page';
import { isInForce } from './sanctions';
import styles from './Standing.module.css';
import { StatementOfReasons } from './StatementOfReasons';
import { useAcknowledge, useSanctions } from './useSanctions';

/** Shows a warning, which has to be acknowledged before the next encounter. */
export function WarningView() {
  const { t } = useTranslation(['standing', 'common']);
  const sanctions = useSanctions();
  const acknowledge = useAcknowledge();
  const [now] = useState(() => Date.now());
  const error = sanctions.error ?? acknowledge.error;
  const warnings = (sanctions.data ?? []).filter(
    (sanction) => sanction.toAcknowledge && isInForce(sanction, now),
  );
  return (
    <Page title={t('warning.title')} intro={t('warning.intro')}>
      <ErrorNotice of={error} />
      {sanctions.isPending ? <p>{t('common:loading')}</p> : null}
      {warnings.map((warning) => (
        <div key={warning.id} className={styles.card}>
          <StatementOfReasons sanction={warning} now={now} />
        </div>
      ))}
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={!sanctions.isSuccess}
          isBusy={acknowledge.isPending}
          onPress={() => acknowledge.mutate(warnings)}
        >
          {t('warning.read')}
        </Button>
        <Link to="/standing">{t('warning.appeal')}</Link>
      </div>
    </Page>
  );
}
