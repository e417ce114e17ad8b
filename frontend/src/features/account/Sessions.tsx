import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../shared/i18n/useDateTimeFormat';
import { ErrorNotice } from '../../shared/rest/ErrorNotice';
import { Button } from '../../shared/ui/Button';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { useSessions, useEndSession } from './useSessions';

/** The sessions of the account, each with a button that ends it. */
export function Sessions() {
  const { t } = useTranslation(['account', 'common']);
  const sessions = useSessions();
  const end = useEndSession();
  const when = useDateTimeFormat();
  const error = sessions.error ?? end.error;
  return (
    <Section title={t('devices.title')}>
      <p>{t('devices.intro')}</p>
      <ErrorNotice of={error} />
      {sessions.isPending ? <p>{t('common:loading')}</p> : null}
      <ul className={styles.devices}>
        {sessions.data?.map((device) => {
          const name = device.device;
          return (
            <li key={device.id} className={styles.device}>
              <div>
                {name}
                <small>
                  {t('devices.since', { when: when(device.createdAt) })} ·{' '}
                  {t('devices.seen', { when: when(device.lastSeenAt) })}
                </small>
              </div>
              {device.current ? (
                <span className={styles.current}>{t('devices.current')}</span>
              ) : (
                <Button
                  aria-label={t('devices.endThis', { device: name })}
                  onPress={() => end.mutate(device.id)}
                >
                  {t('devices.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
