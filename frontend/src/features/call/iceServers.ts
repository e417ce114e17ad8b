/** Which networks a call can cross with the ICE servers that the operator has set. */
export function reachability(
  iceServers: RTCIceServer[],
): 'sameNetwork' | 'mostNetworks' | 'anyNetwork' {
  if (usesRelay(iceServers)) return 'anyNetwork';
  return iceServers.some(({ urls }) => urls.length > 0) ? 'mostNetworks' : 'sameNetwork';
}

/** With a relay only relayed candidates are used, so that no stranger learns an address. */
export function configurationFor(iceServers: RTCIceServer[]): RTCConfiguration {
  return {
    iceServers,
    iceTransportPolicy: usesRelay(iceServers) ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
  };
}

export function usesRelay(iceServers: RTCIceServer[]): boolean {
  return relaysOf(iceServers).length > 0;
}

/** The addresses of the relays. */
export function relaysOf(iceServers: RTCIceServer[]): string[] {
  return iceServers.flatMap(({ urls }) => urls).filter((url) => /^turns?:/.test(url));
}
