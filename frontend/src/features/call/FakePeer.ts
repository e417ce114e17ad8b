/** The signaling states of a peer connection, as JSEP defines them, with rollback. For tests. */
export class FakePeer extends EventTarget {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  readonly applied: string[] = [];
  readonly senders: { track: MediaStreamTrack | null }[] = [];
  readonly channel = new FakeChannel();
  restarts = 0;
  closed = false;
  configuration: RTCConfiguration | null = null;
  private offers = 0;

  setLocalDescription = async (): Promise<void> => {
    await Promise.resolve();
    if (this.signalingState === 'have-remote-offer') {
      this.localDescription = describe('answer', `to ${this.remoteDescription?.sdp ?? ''}`);
      this.signalingState = 'stable';
    } else {
      this.offers += 1;
      this.localDescription = describe('offer', `offer ${this.offers}`);
      this.signalingState = 'have-local-offer';
    }
  };

  setRemoteDescription = async (next: RTCSessionDescriptionInit): Promise<void> => {
    await Promise.resolve();
    if (next.type === 'answer' && this.signalingState !== 'have-local-offer') {
      throw new DOMException('no offer to answer', 'InvalidStateError');
    }
    this.remoteDescription = describe(next.type, next.sdp ?? '');
    this.signalingState = next.type === 'offer' ? 'have-remote-offer' : 'stable';
  };

  addIceCandidate = async (candidate?: RTCIceCandidateInit | null): Promise<void> => {
    await Promise.resolve();
    if (!this.remoteDescription) throw new DOMException('too early', 'InvalidStateError');
    this.applied.push(candidate?.candidate ?? 'end');
  };

  restartIce = (): void => {
    this.restarts += 1;
  };

  setConfiguration = (configuration: RTCConfiguration): void => {
    this.configuration = configuration;
  };

  createDataChannel = (): FakeChannel => this.channel;

  addTrack = (track: MediaStreamTrack): { track: MediaStreamTrack | null } => {
    const sender = {
      track: track as MediaStreamTrack | null,
      replaceTrack: (next: MediaStreamTrack | null) => {
        sender.track = next;
        return Promise.resolve();
      },
    };
    this.senders.push(sender);
    return sender;
  };

  close = (): void => {
    this.closed = true;
  };

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

class FakeChannel extends EventTarget {
  readyState = 'connecting';
  readonly sent: string[] = [];

  send(data: string): void {
    this.sent.push(data);
  }

  close(): void {
    this.readyState = 'closed';
  }

  open(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
}

function describe(type: RTCSdpType, sdp: string): RTCSessionDescription {
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}
