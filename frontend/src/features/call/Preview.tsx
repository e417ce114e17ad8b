import { Camera, CameraOff, LoaderCircle } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../../shared/useObservable';
import { DevicePickers } from './DevicePickers';
import type { LocalMedia } from './LocalMedia';
import { MediaProblems } from './MediaProblems';
import styles from './Preview.module.css';
import { useAudioLevel } from './useAudioLevel';
import { VideoTile } from './VideoTile';

interface Props {
  media: LocalMedia;
  onTextOnly: () => void;
}

/** Shows camera and microphone level before the first encounter. */
export function Preview({ media, onTextOnly }: Props) {
  const { t } = useTranslation('call');
  const { audio, video, microphones, cameras } = useObservable(media.state);
  const nothingOn = audio.kind === 'off' && video.kind === 'off';
  const hasChoice = microphones.length + cameras.length > 0;
  const starting = audio.kind === 'starting' || video.kind === 'starting';
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <div className={styles.video}>
        {video.kind === 'on' ? (
          <VideoTile source={video.track} label={t('preview')} className={styles.mirror ?? ''} />
        ) : (
          <div className={styles.blank}>
            {starting ? <LoaderCircle size={40} className={styles.turning} /> : null}
            {!starting && nothingOn ? <Camera size={40} aria-hidden="true" /> : null}
            {!starting && !nothingOn ? <CameraOff size={40} aria-hidden="true" /> : null}
            <p>{starting ? t('allow') : nothingOn ? t('previewAsk') : t('previewOff')}</p>
          </div>
        )}
        {audio.kind === 'on' ? <Meter track={audio.track} /> : null}
      </div>
      <MediaProblems media={media} onTextOnly={onTextOnly} />
      {nothingOn || starting || !hasChoice ? null : (
        <details className={styles.devices}>
          <summary>{t('devices')}</summary>
          <DevicePickers media={media} />
        </details>
      )}
    </section>
  );
}

function Meter({ track }: { track: MediaStreamTrack }) {
  const { t } = useTranslation('call');
  const bar = useRef<HTMLDivElement>(null);
  useAudioLevel(track, bar);
  return (
    <div className={styles.meter}>
      <span>{t('level')}</span>
      <div ref={bar} className={styles.level} />
    </div>
  );
}
