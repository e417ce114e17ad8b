import { MicOff, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { Encounter } from '../../signaling/session';
import styles from './CallView.module.css';
import { reachability } from './iceServers';
import type { LocalMedia } from './LocalMedia';
import type { MediaLink } from './MediaLink';
import { VideoTile } from './VideoTile';

interface Props {
  encounter: Encounter;
  link: MediaLink;
  media: LocalMedia;
  /** Called with the partner's video element when it is mounted, and with null when it is removed. */
  onPartner?: (element: HTMLVideoElement | null) => void;
}

/** Shows the partner large and this person small. */
export function CallView({ encounter, link, media, onPartner }: Props) {
  const { t } = useTranslation('call');
  const { pseudonym } = encounter.partner;
  const state = useObservable(link.state);
  const partner = useObservable(link.partner);
  const { video, audio, muted } = useObservable(media.state);
  const [play, setPlay] = useState<(() => void) | null>(null);
  const visible = state !== 'connecting' && !partner.cameraOff;

  return (
    <div className={styles.call}>
      <VideoTile
        source={link.remote}
        label={t('partnerVideo', { pseudonym })}
        className={
          visible ? (styles.partner ?? '') : `${styles.partner ?? ''} ${styles.hidden ?? ''}`
        }
        onAutoplayBlocked={(next) => setPlay(() => next)}
        onElement={onPartner}
      />
      {visible ? null : (
        <div className={styles.avatar} aria-hidden="true" data-waiting={state === 'connecting'}>
          {pseudonym.slice(0, 1)}
        </div>
      )}
      <div className={styles.notes}>
        {state === 'connecting' ? <p>{t('connecting', { pseudonym })}</p> : null}
        {state === 'restoring' ? <p>{t('restoring')}</p> : null}
        {partner.muted && state === 'connected' ? (
          <p>
            <MicOff size={18} aria-hidden="true" />
            {t('partnerMuted', { pseudonym })}
          </p>
        ) : null}
        {partner.cameraOff && state === 'connected' ? (
          <p>
            <VideoOff size={18} aria-hidden="true" />
            {t('partnerCameraOff', { pseudonym })}
          </p>
        ) : null}
        {play ? <Button onPress={play}>{t('play')}</Button> : null}
        {state === 'failed' ? <Failed encounter={encounter} link={link} /> : null}
      </div>
      <div className={styles.self}>
        {video.kind === 'on' ? (
          <VideoTile
            source={video.track}
            label={t('selfVideo')}
            className={styles.mirror ?? ''}
            muted
          />
        ) : (
          <VideoOff aria-hidden="true" />
        )}
        {muted || audio.kind !== 'on' ? (
          <span className={styles.mutedSelf}>
            <MicOff size={16} aria-hidden="true" />
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** Shows why the connection failed. Without a relay it names the settings that the operator has to make. */
function Failed({ encounter, link }: Pick<Props, 'encounter' | 'link'>) {
  const { t } = useTranslation(['call', 'common']);
  return (
    <Callout tone="problem">
      <p>
        <strong>{t('failed')}</strong> {t(`failedWith.${reachability(encounter.iceServers)}`)}
      </p>
      <Button onPress={() => link.retry()}>{t('common:tryAgain')}</Button>
    </Callout>
  );
}
