import { relaysOf } from './iceServers';

/** 401: the credentials were refused. 701: the server didn't answer. */
const fatal = new Set([401, 701]);

/** Finds out that no relay of the server can be used. */
export class RelayFailures {
  private failed = new Set<string>();

  /** Candidates are gathered anew. */
  begin(): void {
    this.failed = new Set();
  }

  /** Whether every relay has failed by now. */
  fail(url: string, code: number, iceServers: RTCIceServer[]): boolean {
    const relays = relaysOf(iceServers).map(inFull);
    if (fatal.has(code)) this.failed.add(inFull(url));
    return relays.length > 0 && relays.every((relay) => this.failed.has(relay));
  }
}

/** A relay's address with its port and transport, which browsers add where they are left out. */
function inFull(url: string): string {
  const [, scheme = '', host = '', , port, transport] =
    /^(turns?|stuns?):(\[[^\]]*\]|[^:?]+)(:(\d+))?(?:\?transport=(\w+))?$/.exec(url) ?? [];
  const secure = scheme.endsWith('s') && scheme !== 's';
  const place = `${host}:${port ?? (secure ? '5349' : '3478')}`;
  return `${scheme}:${place}?transport=${transport ?? (secure ? 'tcp' : 'udp')}`;
}
