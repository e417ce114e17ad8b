import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { useObservable } from '../../shared/useObservable';
import type { Encounter } from '../../signaling/session';
import styles from './CallView.module.css';
import { reachability } from './iceServers';
import type { LocalMedia } from './LocalMedia';
import type { MediaLink } from './MediaLink';
import { Notes } from './Notes';
import { PartnerTile } from './PartnerTile';
import type { PartnerVideo } from './PartnerVideo';
import { VideoTile } from './VideoTile';

interface Props {
  encounter: Encounter;
  link: MediaLink;
  media: LocalMedia;
  partnerVideo: PartnerVideo;
  /** Called with the partner's video element when it is mounted, and with null when it is removed. */
  onPartner?: (element: HTMLVideoElement | null) => void;
}

/** Shows the partner large and this person small. */
export function CallView({ encounter, link, media, partnerVideo, onPartner }: Props) {
  const { t } = useTranslation('call');
  const { pseudonym } = encounter.partner;
  const state = useObservable(link.state);
  const { cameraOff, heldBack } = useObservable(link.partner);
  const isStuck = useObservable(link.isStuck);
  const { video, audio, muted } = useObservable(media.state);
  const visible = state !== 'connecting' && !cameraOff && !heldBack;
  const look = [styles.partner, visible ? '' : styles.hidden, isStuck ? styles.dimmed : ''];

  return (
    <div className={styles.call}>
      <PartnerTile
        link={link}
        video={partnerVideo}
        label={t('partnerVideo', { pseudonym })}
        className={look.filter(Boolean).join(' ')}
        onPartner={onPartner}
      />
      {visible ? null : (
        <div className={styles.avatar} aria-hidden="true" data-waiting={state === 'connecting'}>
          {pseudonym.slice(0, 1)}
        </div>
      )}
      <div className={styles.notes}>
        <Notes link={link} media={media} pseudonym={pseudonym} />
        {state === 'failed' ? <Failed encounter={encounter} link={link} /> : null}
      </div>
      <div className={styles.self}>
        {video.kind === 'on' ? (
          <VideoTile source={video.track} label={t('selfVideo')} className={styles.mirror ?? ''} />
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
  const relayFailed = useObservable(link.relayFailed);
  const reason = relayFailed ? 'relayFailed' : reachability(encounter.iceServers);
  return (
    <Callout tone="problem">
      <p>
        <strong>{t('failed')}</strong> {t(`failedWith.${reason}`)}
      </p>
      <Button onPress={() => link.retry()}>{t('common:tryAgain')}</Button>
    </Callout>
  );
}
