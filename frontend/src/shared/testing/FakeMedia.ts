import { vi } from 'vitest';

/** A camera's or microphone's track, for tests. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  enabled = true;
  muted = false;
  contentHint = '';
  readyState: MediaStreamTrackState = 'live';
  private readonly deviceId: string;

  constructor(kind: 'audio' | 'video', deviceId = `${kind}input-0`) {
    super();
    this.kind = kind;
    this.deviceId = deviceId;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId };
  }

  /** Another program takes the device, or gives it back. */
  interrupt(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }

  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  asTrack(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }
}

/** A bundle of tracks; jsdom has none. */
export class FakeStream {
  private tracks: FakeTrack[];

  constructor(tracks: FakeTrack[] = []) {
    this.tracks = [...tracks];
  }

  static install(): void {
    vi.stubGlobal('MediaStream', FakeStream);
    vi.stubGlobal('MediaStreamTrack', FakeTrack);
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  }

  getTracks(): FakeTrack[] {
    return [...this.tracks];
  }

  addTrack(track: FakeTrack): void {
    this.tracks.push(track);
  }

  removeTrack(track: FakeTrack): void {
    this.tracks = this.tracks.filter((other) => other !== track);
  }
}

/** The machine's cameras and microphones, which a test plugs in, unplugs and refuses. */
export class FakeDevices extends EventTarget {
  cameras = 1;
  microphones = 1;
  refuse: Partial<Record<'audio' | 'video', string>> = {};
  readonly given: FakeTrack[] = [];
  /** Resolves when a device is opened or refused. */
  ready: () => Promise<void> = () => Promise.resolve();

  getUserMedia = async (wanted: MediaStreamConstraints): Promise<MediaStream> => {
    const kinds = (['audio', 'video'] as const).filter((kind) => Boolean(wanted[kind]));
    for (const kind of kinds) {
      const failure = this.refuse[kind] ?? (this.count(kind) === 0 ? 'NotFoundError' : null);
      if (!failure) continue;
      await this.ready();
      throw new DOMException('', failure);
    }
    const tracks = kinds.map((kind) => new FakeTrack(kind, deviceOf(wanted[kind])));
    this.given.push(...tracks);
    await this.ready();
    return new FakeStream(tracks) as unknown as MediaStream;
  };

  enumerateDevices = (): Promise<MediaDeviceInfo[]> => {
    const list = (kind: MediaDeviceKind, count: number) =>
      Array.from({ length: count }, (_, n) => ({ kind, deviceId: `${kind}-${n}`, label: '' }));
    const all = [...list('audioinput', this.microphones), ...list('videoinput', this.cameras)];
    return Promise.resolve(all as unknown as MediaDeviceInfo[]);
  };

  asDevices(): MediaDevices {
    return this as unknown as MediaDevices;
  }

  private count(kind: 'audio' | 'video'): number {
    return kind === 'audio' ? this.microphones : this.cameras;
  }
}

function deviceOf(wanted: boolean | MediaTrackConstraints | undefined): string | undefined {
  const id = typeof wanted === 'object' ? wanted.deviceId : undefined;
  return typeof id === 'object' && 'ideal' in id ? String(id.ideal) : undefined;
}
