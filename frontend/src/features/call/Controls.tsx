import { Mic, MicOff, Settings2, SkipForward, Video, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { PopoverDialog } from '../../shared/ui/PopoverDialog';
import { useObservable } from '../../shared/useObservable';
import { ControlButton } from './ControlButton';
import styles from './Controls.module.css';
import { DevicePickers } from './DevicePickers';
import type { LocalMedia } from './LocalMedia';
import { MediaProblems } from './MediaProblems';
import { toggleCamera, toggleMute } from './toggles';

interface Props {
  media: LocalMedia;
  onNext: () => void;
  /** Further buttons, between the devices and Next. */
  children?: ReactNode;
}

/** The toolbar of a call. */
export function Controls({ media, onNext, children }: Props) {
  const { t } = useTranslation('call');
  const { audio, video, muted } = useObservable(media.state);
  const silent = muted || audio.kind !== 'on';
  const dark = video.kind !== 'on';
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('controls')}>
      <ControlButton
        label={silent ? t('unmute') : t('mute')}
        hotkey="M"
        look={silent ? 'alarm' : 'glass'}
        onPress={() => toggleMute(media)}
      >
        {silent ? <MicOff /> : <Mic />}
      </ControlButton>
      <ControlButton
        label={dark ? t('cameraOn') : t('cameraOff')}
        hotkey="V"
        look={dark ? 'alarm' : 'glass'}
        onPress={() => toggleCamera(media)}
      >
        {dark ? <VideoOff /> : <Video />}
      </ControlButton>
      <DialogTrigger>
        <ControlButton label={t('devices')}>
          <Settings2 />
        </ControlButton>
        <PopoverDialog label={t('devices')} placement="top">
          <MediaProblems media={media} />
          <DevicePickers media={media} />
        </PopoverDialog>
      </DialogTrigger>
      {children}
      <NextButton onNext={onNext} />
    </div>
  );
}

export function NextButton({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('call');
  return (
    <Button className={styles.next ?? ''} onPress={onNext} aria-keyshortcuts="ArrowRight">
      <SkipForward aria-hidden="true" />
      {t('next')}
    </Button>
  );
}
