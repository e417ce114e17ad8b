import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import { isOfOneDevice, nameProblem, waitsForDevice, type MediaProblem } from './mediaProblem';

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

export interface MediaState {
  audio: DeviceState;
  video: DeviceState;
  muted: boolean;
  microphones: Device[];
  cameras: Device[];
}

/** Remembers which device was chosen last. */
export interface DevicePreferences {
  recall: (kind: MediaKind) => string | null;
  remember: (kind: MediaKind, id: string) => void;
}

const off: DeviceState = { kind: 'off' };
const nothing: MediaState = { audio: off, video: off, muted: false, microphones: [], cameras: [] };

/**
 * Owns the tracks of camera and microphone. A camera that is off is released, so that its light goes out; a muted
 * microphone stays open, so that it can be unmuted at once.
 */
export class LocalMedia {
  readonly state = new Observable<MediaState>(nothing);
  private readonly devices: MediaDevices | undefined;
  private readonly preferences: DevicePreferences;
  private scope = new Scope();
  private readonly stopListening = new Map<MediaKind, () => void>();

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
      const lost = (): void => void this.lost(kind, track, scope);
      this.stopListening.get(kind)?.();
      this.stopListening.set(kind, scope.listen(track, 'ended', lost));
      this.put(kind, { kind: 'on', track });
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
    const slot = this.state.get()[kind];
    this.stopListening.get(kind)?.();
    if (slot.kind === 'on') slot.track.stop();
    this.put(kind, off);
  }

  private put(kind: MediaKind, slot: DeviceState): void {
    this.change(kind === 'audio' ? { audio: slot } : { video: slot });
  }

  private change(part: Partial<MediaState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
