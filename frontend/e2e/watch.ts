/** The open resources of a page; after fifty encounters they must be as many as after the first. */
interface Held {
  sockets: number;
  peers: number;
  tracks: number;
  timers: number;
  listeners: number;
}

interface SignalMessage {
  type: string;
  encounter?: string;
  connection?: number;
  description?: RTCSessionDescriptionInit | null;
}

/** What a network does with the signals that the page sends. */
interface Outgoing {
  /** In milliseconds. */
  delay: number;
  lost: boolean;
}

interface Watched {
  outgoing: Outgoing;
  /** Makes this side's peer connection offer, whether it may or not, and sends nothing yet. */
  makeOffer: () => Promise<void>;
  sendOffer: () => void;
  /** How often an offer of the partner has met an offer of this side. */
  collisions: () => number;
  peers: () => RTCPeerConnection[];
  tracks: () => MediaStreamTrack[];
  /** Frames of the partner's video that the page has shown since this was asked first. */
  framesShown: () => number;
  /** How many of the last samples that the partner's element plays can be heard; `afresh` forgets the former ones. */
  samplesHeard: (afresh: boolean) => number;
  held: () => Held;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in the page before its own scripts: counts what is opened and not closed again. */
export function watchResources(): void {
  const peers = new Set<RTCPeerConnection>();
  const sockets = new Set<WebSocket>();
  const tracks = new Set<MediaStreamTrack>();
  const intervals = new Set<number>();
  const timeouts = new Set<number>();
  let listeners = 0;

  const NativePeer = window.RTCPeerConnection as typeof RTCPeerConnection | undefined;
  if (NativePeer) {
    window.RTCPeerConnection = class extends NativePeer {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        peers.add(this);
      }
    };
  }

  const setLater = window.setTimeout.bind(window);
  const outgoing: Outgoing = { delay: 0, lost: false };
  const newestPeer = () => [...peers].at(-1);
  let collisions = 0;
  let sendSignal: (description: RTCSessionDescription | null) => void = () => undefined;
  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      sockets.add(this);
      this.addEventListener('message', ({ data }) => {
        const { description } = JSON.parse(data as string) as SignalMessage;
        if (description?.type === 'offer' && newestPeer()?.signalingState === 'have-local-offer') {
          collisions += 1;
        }
      });
    }

    override send(data: string): void {
      const message = JSON.parse(data) as SignalMessage;
      if (message.type === 'signal') {
        const { type, encounter, connection } = message;
        sendSignal = (description) =>
          super.send(JSON.stringify({ type, encounter, connection, description }));
      }
      if (message.type !== 'signal') super.send(data);
      else if (outgoing.delay > 0) setLater(() => super.send(data), outgoing.delay);
      else if (!outgoing.lost) super.send(data);
    }
  };

  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices) {
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      for (const track of stream.getTracks()) tracks.add(track);
      return stream;
    };
  }

  const clearLater = window.clearTimeout.bind(window);
  window.setTimeout = ((run: TimerHandler, delay?: number, ...parameters: unknown[]) => {
    const id = setLater(() => {
      timeouts.delete(id);
      if (typeof run === 'function') (run as (...parameters: unknown[]) => void)(...parameters);
    }, delay);
    timeouts.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    timeouts.delete(Number(id ?? 0));
    clearLater(id);
  };

  const setRepeating = window.setInterval.bind(window);
  const clearRepeating = window.clearInterval.bind(window);
  window.setInterval = ((run: TimerHandler, delay?: number, ...parameters: unknown[]) => {
    const id = setRepeating(run, delay, ...parameters);
    intervals.add(id);
    return id;
  }) as typeof window.setInterval;
  window.clearInterval = (id) => {
    intervals.delete(Number(id ?? 0));
    clearRepeating(id);
  };

  // the targets that live as long as the page: their listeners are never collected
  for (const target of [window, document, devices].filter((each) => each !== undefined)) {
    const known = new Map<string, Set<unknown>>();
    const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
    const remove = target.removeEventListener.bind(target) as EventTarget['removeEventListener'];
    const key = (type: string, options: unknown): string =>
      `${type} ${String(typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options === true)}`;
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ) => {
      const same = known.get(key(type, options)) ?? new Set();
      const once = typeof options === 'object' && (options.once === true || options.signal);
      if (!same.has(listener) && !once) listeners += 1;
      if (!once) known.set(key(type, options), same.add(listener));
      add(type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | EventListenerOptions,
    ) => {
      if (known.get(key(type, options))?.delete(listener)) listeners -= 1;
      remove(type, listener, options);
    };
  }

  const partnerVideo = () =>
    document.querySelector<HTMLVideoElement>('video[aria-label^="Video of "]');

  let framesShown = 0;
  const followed = new WeakSet<HTMLVideoElement>();
  const follow = (video: HTMLVideoElement): void => {
    followed.add(video);
    const shown = (): void => {
      framesShown += 1;
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  };

  let ear: { context: AudioContext; analyser: AnalyserNode; track: MediaStreamTrack } | null = null;
  const listenTo = (track: MediaStreamTrack | null): void => {
    void ear?.context.close();
    ear = null;
    if (!track) return;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 32_768 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    ear = { context, analyser, track };
  };

  const open = () => [...peers].filter((peer) => peer.connectionState !== 'closed');
  const live = () => [...tracks].filter((track) => track.readyState === 'live');
  window.watched = {
    outgoing,
    async makeOffer() {
      newestPeer()?.restartIce();
      await newestPeer()?.setLocalDescription();
    },
    sendOffer: () => sendSignal(newestPeer()?.localDescription ?? null),
    collisions: () => collisions,
    peers: open,
    tracks: live,
    framesShown() {
      const video = partnerVideo();
      if (video && !followed.has(video)) follow(video);
      return framesShown;
    },
    samplesHeard(afresh) {
      const video = partnerVideo();
      const stream = video?.srcObject;
      const track = stream instanceof MediaStream ? (stream.getAudioTracks()[0] ?? null) : null;
      if (afresh || ear?.track !== track) listenTo(track);
      if (!ear || !video || video.paused || video.muted || video.volume === 0) return 0;
      const samples = new Float32Array(ear.analyser.fftSize);
      ear.analyser.getFloatTimeDomainData(samples);
      return samples.filter((sample) => Math.abs(sample) > 0.01).length;
    },
    held: () => ({
      sockets: [...sockets].filter((socket) => socket.readyState <= WebSocket.OPEN).length,
      peers: open().length,
      tracks: live().length,
      timers: intervals.size + timeouts.size,
      listeners,
    }),
  };
}
