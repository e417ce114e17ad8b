import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import { isOfOneDevice, nameProblem, waitsForDevice, type MediaProblem } from './mediaProblem';

export type Kind = 'audio' | 'video';

/** One device: what became of the wish to use it. */
export type Slot =
  | { kind: 'off' }
  | { kind: 'starting' }
  | { kind: 'on'; track: MediaStreamTrack }
  | { kind: 'failed'; problem: MediaProblem };

export interface Device {
  id: string;
  label: string;
}

export interface MediaState {
  audio: Slot;
  video: Slot;
  muted: boolean;
  microphones: Device[];
  cameras: Device[];
}

/** Remembers which device was chosen last. */
export interface DeviceMemory {
  recall: (kind: Kind) => string | null;
  remember: (kind: Kind, id: string) => void;
}

const off: Slot = { kind: 'off' };
const nothing: MediaState = { audio: off, video: off, muted: false, microphones: [], cameras: [] };

/**
 * My camera and microphone, the only owner of their tracks. A camera that is off is really
 * released, so that its lamp goes out; a muted microphone stays open for a quick return.
 */
export class LocalMedia {
  readonly state = new Observable<MediaState>(nothing);
  private readonly devices: MediaDevices | undefined;
  private readonly memory: DeviceMemory;
  private scope = new Scope();

  /** `devices` is missing where the page came over plain HTTP from another machine. */
  constructor(devices: MediaDevices | undefined, memory: DeviceMemory) {
    this.devices = devices;
    this.memory = memory;
  }

  /** Asks for camera and microphone in one question, and for each alone where that fails. */
  async open(): Promise<void> {
    const scope = this.restart();
    const wish: Slot = { kind: 'starting' };
    this.change({ audio: wish, video: wish });
    try {
      const stream = await this.ask(['audio', 'video']);
      this.take(scope, wish, stream.getTracks());
    } catch (error) {
      const problem = nameProblem(error);
      for (const kind of ['audio', 'video'] as const) {
        if (this.state.get()[kind] !== wish) continue;
        if (isOfOneDevice(problem)) await this.start(kind, scope);
        else this.put(kind, { kind: 'failed', problem });
      }
    }
    await this.list(scope);
  }

  /** A way on without a camera. */
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
  async openAlso(kind: Kind): Promise<void> {
    const { scope } = this;
    if (kind === 'audio') this.change({ muted: false });
    this.release(kind);
    await this.start(kind, scope);
    await this.list(scope);
  }

  closeCamera(): void {
    this.release('video');
  }

  async choose(kind: Kind, id: string): Promise<void> {
    this.memory.remember(kind, id);
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

  private async start(kind: Kind, scope: Scope): Promise<void> {
    if (scope.isOver()) return;
    const wish: Slot = { kind: 'starting' };
    this.put(kind, wish);
    try {
      const stream = await this.ask([kind]);
      this.take(scope, wish, stream.getTracks());
    } catch (error) {
      const problem = nameProblem(error);
      if (this.state.get()[kind] === wish) this.put(kind, { kind: 'failed', problem });
    }
  }

  private async ask(kinds: Kind[]): Promise<MediaStream> {
    if (!this.devices) throw new TypeError('no media devices in an insecure context');
    const constraint = (kind: Kind, more: MediaTrackConstraints) => {
      const id = this.memory.recall(kind);
      return kinds.includes(kind) ? { ...more, ...(id ? { deviceId: { ideal: id } } : {}) } : false;
    };
    return this.devices.getUserMedia({
      audio: constraint('audio', { echoCancellation: true, noiseSuppression: true }),
      video: constraint('video', { width: { ideal: 1280 }, height: { ideal: 720 } }),
    });
  }

  /** What arrives after the end, or after another wish, is let go at once: nobody would ever release it. */
  private take(scope: Scope, wish: Slot, tracks: MediaStreamTrack[]): void {
    for (const track of tracks) {
      const kind = track.kind as Kind;
      if (scope.isOver() || this.state.get()[kind] !== wish) {
        track.stop();
        continue;
      }
      if (kind === 'audio') track.enabled = !this.state.get().muted;
      scope.listen(track, 'ended', () => void this.lost(kind, track, scope));
      this.put(kind, { kind: 'on', track });
    }
  }

  /** Unplugged in use: go on with another device where there is one. */
  private async lost(kind: Kind, track: MediaStreamTrack, scope: Scope): Promise<void> {
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

  private release(kind: Kind): void {
    const slot = this.state.get()[kind];
    if (slot.kind === 'on') slot.track.stop();
    this.put(kind, off);
  }

  private put(kind: Kind, slot: Slot): void {
    this.change(kind === 'audio' ? { audio: slot } : { video: slot });
  }

  private change(part: Partial<MediaState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
