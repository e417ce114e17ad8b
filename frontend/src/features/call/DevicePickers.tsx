import { useTranslation } from 'react-i18next';
import { Picker } from '../../shared/ui/Picker';
import { useObservable } from '../../shared/useObservable';
import styles from './DevicePickers.module.css';
import type { Device, MediaKind, LocalMedia } from './LocalMedia';

/** Which microphone and which camera. */
export function DevicePickers({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('call');
  const state = useObservable(media.state);
  const picker = (kind: MediaKind, label: string, devices: Device[]) => {
    const slot = state[kind];
    const selected = slot.kind === 'on' ? (slot.track.getSettings().deviceId ?? null) : null;
    if (devices.length === 0) return null;
    return (
      <Picker
        label={label}
        options={devices.map(({ id, label: name }, index) => ({
          id,
          name: name || t('unnamed', { number: index + 1 }),
        }))}
        selected={selected}
        onSelect={(id) => void media.choose(kind, id)}
      />
    );
  };
  return (
    <div className={styles.pickers}>
      {picker('audio', t('microphone'), state.microphones)}
      {picker('video', t('camera'), state.cameras)}
    </div>
  );
}
