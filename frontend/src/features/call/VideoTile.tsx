import { useEffect, useRef, useState } from 'react';

interface Props {
  source: MediaStream | MediaStreamTrack | null;
  label: string;
  className: string;
  muted?: boolean;
  /** Tells whether the browser holds back the sound until the person presses something. */
  onHeldBack?: (play: (() => void) | null) => void;
  /** Gets the element while it is there, and null when it goes. */
  onElement?: ((element: HTMLVideoElement | null) => void) | undefined;
}

/** Plays a live stream or track. */
export function VideoTile(props: Props) {
  const { source, label, className, muted = false, onHeldBack, onElement } = props;
  const element = useRef<HTMLVideoElement>(null);
  const [heldBack] = useState(() => onHeldBack);

  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = source instanceof MediaStreamTrack ? new MediaStream([source]) : source;
    if (source) {
      video.play().then(
        () => heldBack?.(null),
        (error: unknown) => {
          const refused = error instanceof DOMException && error.name === 'NotAllowedError';
          if (refused) heldBack?.(() => void video.play().then(() => heldBack(null)));
        },
      );
    }
    return () => {
      video.srcObject = null;
    };
  }, [source, heldBack]);

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
