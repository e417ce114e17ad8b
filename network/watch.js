// Runs in the page before its own scripts, and notes what was shown and what the server said.
{
  const frames = [];
  const messages = [];
  const peers = new Set();
  const watched = new WeakSet();

  const NativePeer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends NativePeer {
    constructor(configuration) {
      super(configuration);
      peers.add(this);
    }
  };

  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    constructor(url, protocols) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        const { type, encounter, resumed, reason } = JSON.parse(data);
        messages.push({ at: Date.now(), type, encounter, resumed, reason });
      });
    }
  };

  const isPartners = (video) =>
    video.srcObject
      ?.getVideoTracks()
      .some((track) =>
        [...peers].some((peer) => peer.getReceivers().some((receiver) => receiver.track === track)),
      );

  /** Notes every frame of the partner's picture that was presented, not those that were only decoded. */
  const watch = (video) => {
    video.requestVideoFrameCallback(() => {
      if (isPartners(video)) frames.push(Date.now());
      watch(video);
    });
  };

  setInterval(() => {
    for (const video of document.querySelectorAll('video')) {
      if (watched.has(video) || !isPartners(video)) continue;
      watched.add(video);
      watch(video);
    }
  }, 20);

  const path = async () => {
    for (const peer of peers) {
      const reports = [...(await peer.getStats()).values()];
      const find = (id) => reports.find((report) => report.id === id);
      const transport = reports.find(({ type }) => type === 'transport');
      const local = find(find(transport?.selectedCandidatePairId)?.localCandidateId);
      if (peer.connectionState !== 'closed' && local) {
        return [local.candidateType, local.relayProtocol].filter(Boolean).join(' over ');
      }
    }
    return 'none';
  };

  window.network = {
    path,
    /** What was noted since the last call. */
    take: () => ({ frames: frames.splice(0), messages: messages.splice(0) }),
  };
}
