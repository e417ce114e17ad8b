/**
 * Whether this browser can make video calls at all. Some have no RTCPeerConnection: WebKitGTK, Tor Browser, some browsers
 * inside of apps. Only text meetings are possible there.
 */
export function canCall(): boolean {
  return typeof RTCPeerConnection === 'function';
}
