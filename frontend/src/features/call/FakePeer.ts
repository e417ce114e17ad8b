/** The signaling states of a peer connection, as JSEP defines them, with rollback. For tests. */
export class FakePeer extends EventTarget {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  readonly applied: string[] = [];
  readonly transceivers: FakeTransceiver[] = [];
  readonly channel = new FakeChannel();
  /** How many packets of the partner come between two looks at the statistics. */
  arriving = 0;
  /** What getStats() reports besides. */
  statistics: Record<string, unknown>[] = [];
  rollbacks = 0;
  closed = false;
  configuration: RTCConfiguration | null = null;
  private packets = 0;
  private offers = 0;
  private generation = 1;
  private replacesGeneration = false;

  /** The number of offers that restarted ICE. */
  get restarts(): number {
    return this.generation - 1;
  }

  setLocalDescription = async (): Promise<void> => {
    await Promise.resolve();
    if (this.signalingState === 'have-remote-offer') {
      const sdp = `to ${this.remoteDescription?.sdp ?? ''}`;
      this.localDescription = describe('answer', sdp.replace('a=ice-ufrag:', 'a=ice-ufrag:to-'));
      this.signalingState = 'stable';
    } else {
      this.offers += 1;
      if (this.replacesGeneration) this.generation += 1;
      this.replacesGeneration = false;
      const sdp = `offer ${this.offers}\r\na=ice-ufrag:g${this.generation}\r\n`;
      this.localDescription = describe('offer', sdp);
      this.signalingState = 'have-local-offer';
    }
  };

  setRemoteDescription = async (next: RTCSessionDescriptionInit): Promise<void> => {
    await Promise.resolve();
    if (next.type === 'answer' && this.signalingState !== 'have-local-offer') {
      throw new DOMException('no offer to answer', 'InvalidStateError');
    }
    if (next.type === 'offer' && this.signalingState === 'have-local-offer') this.rollbacks += 1;
    this.remoteDescription = describe(next.type, next.sdp ?? '');
    this.signalingState = next.type === 'offer' ? 'have-remote-offer' : 'stable';
    // the offer makes a transceiver for each of its media, which only receives at first
    if (this.transceivers.length === 0) {
      this.transceivers.push(new FakeTransceiver('audio', 'recvonly'));
      this.transceivers.push(new FakeTransceiver('video', 'recvonly'));
    }
  };

  addIceCandidate = async (candidate?: RTCIceCandidateInit | null): Promise<void> => {
    await Promise.resolve();
    if (!this.remoteDescription) throw new DOMException('too early', 'InvalidStateError');
    this.applied.push(candidate?.candidate ?? 'end');
  };

  restartIce = (): void => {
    this.replacesGeneration = true;
  };

  setConfiguration = (configuration: RTCConfiguration): void => {
    this.configuration = configuration;
  };

  createDataChannel = (): FakeChannel => this.channel;

  addTransceiver = (kind: 'audio' | 'video'): FakeTransceiver => {
    const transceiver = new FakeTransceiver(kind, 'sendrecv');
    this.transceivers.push(transceiver);
    return transceiver;
  };

  getTransceivers = (): FakeTransceiver[] => [...this.transceivers];

  /** The tracks that are sent: sound, then picture. */
  sentTracks(): (MediaStreamTrack | null)[] {
    return this.transceivers.map(({ sender }) => sender.track);
  }

  getStats = (): Promise<Map<string, unknown>> => {
    this.packets += this.arriving;
    const media = { type: 'inbound-rtp', packetsReceived: this.packets };
    const all = [media, ...this.statistics];
    return Promise.resolve(new Map(all.map((each, index) => [String(index), each])));
  };

  gather(candidate: string | null): void {
    const init = { candidate, sdpMid: '0' };
    const given = candidate === null ? null : { ...init, toJSON: () => init };
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: given }));
  }

  close = (): void => {
    this.closed = true;
  };

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

class FakeSender {
  track: MediaStreamTrack | null = null;
  parameters: { encodings: Record<string, unknown>[]; degradationPreference?: string } = {
    encodings: [{}],
  };

  replaceTrack = (track: MediaStreamTrack | null): Promise<void> => {
    this.track = track;
    return Promise.resolve();
  };

  getParameters = () => structuredClone(this.parameters);

  setParameters = (parameters: FakeSender['parameters']): Promise<void> => {
    this.parameters = parameters;
    return Promise.resolve();
  };
}

class FakeTransceiver {
  readonly receiver: { track: { kind: string } };
  readonly sender = new FakeSender();
  direction: RTCRtpTransceiverDirection;
  codecs: string[] = [];

  constructor(kind: string, direction: RTCRtpTransceiverDirection) {
    this.receiver = { track: { kind } };
    this.direction = direction;
  }

  setCodecPreferences = (codecs: { mimeType: string }[]): void => {
    this.codecs = codecs.map(({ mimeType }) => mimeType);
  };
}

class FakeChannel extends EventTarget {
  readyState = 'connecting';
  bufferedAmount = 0;
  readonly sent: string[] = [];

  send(data: string): void {
    this.sent.push(data);
  }

  close(): void {
    this.readyState = 'closed';
  }

  hear(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  open(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
}

function describe(type: RTCSdpType, sdp: string): RTCSessionDescription {
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}
