import { useTranslation } from 'react-i18next';
import { useWhen } from '../../shared/i18n/useWhen';
import { Failure } from '../../shared/rest/Failure';
import { Button } from '../../shared/ui/Button';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { useDevices, useEndDevice } from './useDevices';

/** Where I am signed in, and how to end what I do not recognise. */
export function Devices() {
  const { t } = useTranslation(['account', 'common']);
  const devices = useDevices();
  const end = useEndDevice();
  const when = useWhen();
  const error = devices.error ?? end.error;
  return (
    <Section title={t('devices.title')}>
      <p>{t('devices.intro')}</p>
      <Failure of={error} />
      {devices.isPending ? <p>{t('common:loading')}</p> : null}
      <ul className={styles.devices}>
        {devices.data?.map((device) => {
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
                <span className={styles.here}>{t('devices.current')}</span>
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
