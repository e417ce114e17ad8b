import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import { isOfOneDevice, nameProblem, waitsForDevice, type MediaProblem } from './mediaProblem';
import { Pipeline } from './pipeline';

export type MediaKind = 'audio' | 'video';

/** The state of one device. */
export type DeviceState =
  | { kind: 'off' }
  | { kind: 'starting' }
  | { kind: 'on'; track: MediaStreamTrack }
  | { kind: 'failed'; problem: MediaProblem };

export interface Device {
  id: string;
  label: string;
}

/** The tracks that are sent; null where there is none. */
export interface LocalTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

export interface MediaState {
  audio: DeviceState;
  video: DeviceState;
  muted: boolean;
  /** Whether picture and sound are held back. */
  heldBack: boolean;
  /** The devices that a phone call or another program has taken. */
  interrupted: readonly MediaKind[];
  /** What is sent of both. */
  sent: LocalTracks;
  microphones: Device[];
  cameras: Device[];
}

/** Remembers which device was chosen last. */
export interface DevicePreferences {
  recall: (kind: MediaKind) => string | null;
  remember: (kind: MediaKind, id: string) => void;
}

const off: DeviceState = { kind: 'off' };
const nothing: MediaState = {
  audio: off,
  video: off,
  muted: false,
  heldBack: false,
  interrupted: [],
  sent: { audio: null, video: null },
  microphones: [],
  cameras: [],
};

/**
 * Owns the tracks of camera and microphone. A camera that is off is released, so that its light goes out; a muted
 * microphone stays open, so that it can be unmuted at once.
 */
export class LocalMedia {
  readonly state = new Observable<MediaState>(nothing);
  private readonly devices: MediaDevices | undefined;
  private readonly preferences: DevicePreferences;
  private heldBack = false;
  private scope = new Scope();
  private readonly stopListening = new Map<MediaKind, () => void>();
  /** Covering comes first: no later step sees what is held back. */
  private readonly pipeline = new Pipeline([(track) => (this.heldBack ? null : track)]);

  /** `devices` is missing where the page came over plain HTTP from another machine. */
  constructor(devices: MediaDevices | undefined, preferences: DevicePreferences) {
    this.devices = devices;
    this.preferences = preferences;
  }

  /** Asks for camera and microphone in one question, and for each alone where that fails. */
  async open(): Promise<void> {
    const scope = this.restart();
    const starting: DeviceState = { kind: 'starting' };
    this.change({ audio: starting, video: starting });
    try {
      const stream = await this.ask(['audio', 'video']);
      this.take(scope, starting, stream.getTracks());
    } catch (error) {
      const problem = nameProblem(error);
      for (const kind of ['audio', 'video'] as const) {
        if (this.state.get()[kind] !== starting) continue;
        if (isOfOneDevice(problem)) await this.start(kind, scope);
        else this.put(kind, { kind: 'failed', problem });
      }
    }
    await this.list(scope);
  }

  /** Opens the microphone alone, for a call without a camera. */
  async openMicrophone(): Promise<void> {
    const scope = this.restart();
    await this.start('audio', scope);
    await this.list(scope);
  }

  mute(muted: boolean): void {
    const { audio } = this.state.get();
    if (audio.kind === 'on') audio.track.enabled = !muted;
    this.change({ muted });
  }

  /** Holds picture and sound back at the source, or sends them again; the devices stay open. */
  holdBack(heldBack: boolean): void {
    this.heldBack = heldBack;
    this.change({});
  }

  /** Opens one device more, leaving the other as it is. */
  async openAlso(kind: MediaKind): Promise<void> {
    const { scope } = this;
    if (kind === 'audio') this.change({ muted: false });
    this.release(kind);
    await this.start(kind, scope);
    await this.list(scope);
  }

  closeCamera(): void {
    this.release('video');
  }

  async choose(kind: MediaKind, id: string): Promise<void> {
    this.preferences.remember(kind, id);
    const { scope } = this;
    if (this.state.get()[kind].kind === 'off') return;
    this.release(kind);
    await this.start(kind, scope);
  }

  /** Releases camera and microphone. open() starts afresh. */
  end(): void {
    this.scope.end();
    this.release('audio');
    this.release('video');
  }

  private restart(): Scope {
    this.end();
    this.scope = new Scope();
    const { scope, devices } = this;
    if (devices) scope.listen(devices, 'devicechange', () => void this.plugged(scope));
    scope.listen(document, 'visibilitychange', () => void this.comeBack(scope));
    return scope;
  }

  private async start(kind: MediaKind, scope: Scope): Promise<void> {
    if (scope.isOver()) return;
    const starting: DeviceState = { kind: 'starting' };
    this.put(kind, starting);
    try {
      const stream = await this.ask([kind]);
      this.take(scope, starting, stream.getTracks());
    } catch (error) {
      const problem = nameProblem(error);
      if (this.state.get()[kind] === starting) this.put(kind, { kind: 'failed', problem });
    }
  }

  private async ask(kinds: MediaKind[]): Promise<MediaStream> {
    if (!this.devices) throw new TypeError('no media devices in an insecure context');
    const constraint = (kind: MediaKind, more: MediaTrackConstraints) => {
      const id = this.preferences.recall(kind);
      return kinds.includes(kind) ? { ...more, ...(id ? { deviceId: { ideal: id } } : {}) } : false;
    };
    return this.devices.getUserMedia({
      audio: constraint('audio', { echoCancellation: true, noiseSuppression: true }),
      video: constraint('video', { width: { ideal: 1280 }, height: { ideal: 720 } }),
    });
  }

  /** Stops tracks that arrive after the end or after another choice: nobody else would release them. */
  private take(scope: Scope, starting: DeviceState, tracks: MediaStreamTrack[]): void {
    for (const track of tracks) {
      const kind = track.kind as MediaKind;
      if (scope.isOver() || this.state.get()[kind] !== starting) {
        track.stop();
        continue;
      }
      if (kind === 'audio') track.enabled = !this.state.get().muted;
      track.contentHint = kind === 'audio' ? 'speech' : 'motion';
      this.stopListening.get(kind)?.();
      this.stopListening.set(kind, this.follow(kind, track, scope));
      this.put(kind, { kind: 'on', track });
    }
  }

  /** Follows what happens to a device in use, until the returned function is called. */
  private follow(kind: MediaKind, track: MediaStreamTrack, scope: Scope): () => void {
    const releases = [
      scope.listen(track, 'ended', () => void this.lost(kind, track, scope)),
      scope.listen(track, 'mute', () => this.change({})),
      scope.listen(track, 'unmute', () => this.change({})),
    ];
    return () => releases.forEach((release) => release());
  }

  /** The page is looked at again: whoever took a device may have given it back. */
  private async comeBack(scope: Scope): Promise<void> {
    if (document.hidden) return;
    for (const kind of ['audio', 'video'] as const) {
      if (isTaken(this.state.get()[kind])) await this.start(kind, scope);
    }
  }

  /** A device was unplugged in use: opens another one where there is one. */
  private async lost(kind: MediaKind, track: MediaStreamTrack, scope: Scope): Promise<void> {
    const slot = this.state.get()[kind];
    if (scope.isOver() || slot.kind !== 'on' || slot.track !== track) return;
    this.put(kind, { kind: 'failed', problem: 'lost' });
    await this.list(scope);
    const left = kind === 'audio' ? this.state.get().microphones : this.state.get().cameras;
    if (left.length > 0) await this.start(kind, scope);
  }

  private async plugged(scope: Scope): Promise<void> {
    await this.list(scope);
    for (const kind of ['audio', 'video'] as const) {
      const state = this.state.get();
      const slot = state[kind];
      const found = (kind === 'audio' ? state.microphones : state.cameras).length > 0;
      const waits = slot.kind === 'failed' && waitsForDevice(slot.problem);
      if (waits && found) await this.start(kind, scope);
    }
  }

  private async list(scope: Scope): Promise<void> {
    const all = (await this.devices?.enumerateDevices().catch(() => [])) ?? [];
    if (scope.isOver()) return;
    const named = (kind: MediaDeviceKind): Device[] =>
      all
        .filter((device) => device.kind === kind && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    this.change({ microphones: named('audioinput'), cameras: named('videoinput') });
  }

  private release(kind: MediaKind): void {
    this.stopListening.get(kind)?.();
    this.put(kind, off);
  }

  /** Nobody stops a track that this class has let go of, so it does so itself. */
  private put(kind: MediaKind, slot: DeviceState): void {
    const before = this.state.get()[kind];
    const isKept = before.kind === 'on' && slot.kind === 'on' && slot.track === before.track;
    if (before.kind === 'on' && !isKept) before.track.stop();
    this.change(kind === 'audio' ? { audio: slot } : { video: slot });
  }

  private change(part: Partial<MediaState>): void {
    const state = { ...this.state.get(), ...part };
    const kinds = ['audio', 'video'] as const;
    this.state.set({
      ...state,
      heldBack: this.heldBack,
      interrupted: kinds.filter((kind) => isTaken(state[kind])),
      sent: { audio: this.sentOf(state.audio), video: this.sentOf(state.video) },
    });
  }

  private sentOf(device: DeviceState): MediaStreamTrack | null {
    return this.pipeline.sent(device.kind === 'on' ? device.track : null);
  }
}

/** Whether a phone call or another program has the device. */
function isTaken(device: DeviceState): boolean {
  if (device.kind === 'on') return device.track.muted;
  return device.kind === 'failed' && device.problem === 'busy';
}
