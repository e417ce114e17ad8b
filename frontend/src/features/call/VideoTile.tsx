import { useEffect, useRef, useState } from 'react';

interface Props {
  source: MediaStream | MediaStreamTrack | null;
  label: string;
  className: string;
  muted?: boolean;
  /** Called with a function that starts the playback when the browser blocks autoplay with sound, else with null. */
  onAutoplayBlocked?: (play: (() => void) | null) => void;
  /** Called with the element when it is mounted, and with null when it is removed. */
  onElement?: ((element: HTMLVideoElement | null) => void) | undefined;
}

/** Plays a live stream or track. */
export function VideoTile(props: Props) {
  const { source, label, className, muted = false, onAutoplayBlocked, onElement } = props;
  const element = useRef<HTMLVideoElement>(null);
  const [autoplayBlocked] = useState(() => onAutoplayBlocked);

  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = source instanceof MediaStreamTrack ? new MediaStream([source]) : source;
    if (source) {
      video.play().then(
        () => autoplayBlocked?.(null),
        (error: unknown) => {
          const refused = error instanceof DOMException && error.name === 'NotAllowedError';
          if (refused) autoplayBlocked?.(() => void video.play().then(() => autoplayBlocked(null)));
        },
      );
    }
    return () => {
      video.srcObject = null;
    };
  }, [source, autoplayBlocked]);

  useEffect(() => {
    onElement?.(element.current);
    return () => onElement?.(null);
  }, [onElement]);

  return (
    <video
      ref={element}
      className={className}
      aria-label={label}
      autoPlay
      playsInline
      muted={muted}
    />
  );
}
