import { useEffect, useRef } from 'react';

interface Props {
  source: MediaStreamTrack;
  label: string;
  className: string;
}

/** Shows what a camera of this device sees, without sound. */
export function VideoTile({ source, label, className }: Props) {
  const element = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = new MediaStream([source]);
    // another source interrupts the playback, which is no error
    video.play().catch(() => undefined);
    return () => {
      video.srcObject = null;
    };
  }, [source]);

  return (
    <video ref={element} className={className} aria-label={label} autoPlay playsInline muted />
  );
}
