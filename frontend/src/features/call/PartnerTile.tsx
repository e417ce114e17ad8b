import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import { useObservable } from '../../shared/useObservable';
import styles from './CallView.module.css';
import type { MediaLink } from './MediaLink';
import type { PartnerVideo } from './PartnerVideo';

interface Props {
  link: MediaLink;
  video: PartnerVideo;
  label: string;
  className: string;
  /** Called with the partner's video element while it is here, and with null when it is not. */
  onPartner: ((element: HTMLVideoElement | null) => void) | undefined;
}

/** The place of the one element that shows partners. */
export function PartnerTile({ link, video, label, className, onPartner }: Props) {
  const { t } = useTranslation('call');
  const box = useRef<HTMLDivElement>(null);
  const isSilenced = useObservable(video.isSilenced);

  useEffect(() => {
    if (!box.current) return;
    const hide = video.show(link.remote, box.current);
    link.countFrames(() => video.framesShown());
    return () => {
      link.countFrames(() => null);
      hide();
    };
  }, [link, video]);

  useEffect(() => {
    onPartner?.(video.element);
    return () => onPartner?.(null);
  }, [onPartner, video]);

  // the element is not React's
  useEffect(() => {
    video.describe(label, className);
  }, [video, label, className]);

  return (
    <>
      <div ref={box} className={styles.whole} />
      {isSilenced ? (
        <div className={styles.over}>
          <Button look="primary" onPress={() => video.turnSoundOn()}>
            {t('turnSoundOn')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
