/** Hertz of the two soft tones, the second after so many seconds. */
const tones = [523, 659];
const apart = 0.25;
const length = 0.6;
const loudness = 0.08;

/** Plays the sound of a meeting once. Returns a function that ends it. */
export function playMet(): () => void {
  const context = new AudioContext();
  tones.forEach((frequency, index) => {
    const start = context.currentTime + index * apart;
    const tone = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.linearRampToValueAtTime(loudness, start + 0.05);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + length);
  });
  return () => void context.close();
}
