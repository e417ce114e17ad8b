import { MicOff, VideoOff } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/announcer';
import { useObservable } from '../../shared/useObservable';
import type { LocalMedia } from './LocalMedia';
import type { MediaLink } from './MediaLink';

interface Props {
  link: MediaLink;
  media: LocalMedia;
  pseudonym: string;
}

/** What there is to know of the media of both, in words. */
export function Notes({ link, media, pseudonym }: Props) {
  const { t } = useTranslation('call');
  const state = useObservable(link.state);
  const quality = useObservable(link.quality);
  const isStuck = useObservable(link.isStuck);
  const { muted, cameraOff, interrupted, heldBack } = useObservable(link.partner);
  const mine = useObservable(media.state).interrupted;
  const isConnected = state === 'connected';
  const taken = mine.length === 2 ? 'both' : mine[0];
  const myTrouble = taken ? t(`interrupted.${taken}`) : null;
  const theirTrouble = interrupted ? t('partnerInterrupted', { pseudonym }) : null;
  const weakness = quality === 'good' ? null : t(quality, { pseudonym });
  useAnnounced(myTrouble, t('interruptionOver'));
  useAnnounced(theirTrouble, t('partnerInterruptionOver', { pseudonym }));
  useAnnounced(weakness, null);

  const whenConnected: ReactNode[] = [
    theirTrouble,
    heldBack ? t('partnerHeldBack', { pseudonym }) : null,
    isStuck ? t('stuck', { pseudonym }) : null,
    weakness,
  ].filter((sentence) => sentence !== null);

  return (
    <>
      {state === 'connecting' ? <p>{t('connecting', { pseudonym })}</p> : null}
      {state === 'restoring' ? <p>{t('restoring')}</p> : null}
      {myTrouble ? <p>{myTrouble}</p> : null}
      {isConnected ? whenConnected.map((sentence, at) => <p key={at}>{sentence}</p>) : null}
      {isConnected && muted && !interrupted ? (
        <p>
          <MicOff size={18} aria-hidden="true" />
          {t('partnerMuted', { pseudonym })}
        </p>
      ) : null}
      {isConnected && cameraOff && !interrupted ? (
        <p>
          <VideoOff size={18} aria-hidden="true" />
          {t('partnerCameraOff', { pseudonym })}
        </p>
      ) : null}
    </>
  );
}

/** Announces a sentence when it begins to hold, and another one when it holds no more. */
function useAnnounced(sentence: string | null, after: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (sentence !== null && before.current === null) announce(sentence);
    if (sentence === null && before.current !== null && after !== null) announce(after);
    before.current = sentence;
  }, [sentence, after]);
}
