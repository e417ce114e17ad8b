import { useEffect, type RefObject } from 'react';

/** Sets the loudness of a microphone, from 0 to 1, as `--level` of an element, without rendering React again. */
export function useAudioLevel(
  track: MediaStreamTrack | null,
  target: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!track || typeof AudioContext === 'undefined') return;
    const context = new AudioContext();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = requestAnimationFrame(function draw() {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
      target.current?.style.setProperty('--level', String(Math.min(1, loudness * 4)));
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      source.disconnect();
      void context.close();
    };
  }, [track, target]);
}
