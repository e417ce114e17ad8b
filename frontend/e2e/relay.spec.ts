import { expect, test, type Page } from '@playwright/test';
import { meet, Person } from './person';
import { Relay } from './relay';

/** The kinds of candidates at both ends of the path that is in use. */
function path(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [peer] = window.watched.peers();
    if (!peer) return 'none';
    const reports = [...((await peer.getStats()) as unknown as Map<string, RTCStats>).values()];
    const find = (id: string | undefined) => reports.find((report) => report.id === id);
    const transport = reports.find(({ type }) => type === 'transport') as
      (RTCStats & { selectedCandidatePairId?: string }) | undefined;
    const pair = find(transport?.selectedCandidatePairId) as RTCIceCandidatePairStats | undefined;
    const kind = (id: string | undefined) =>
      (find(id) as (RTCStats & { candidateType: string }) | undefined)?.candidateType ?? 'none';
    return `${kind(pair?.localCandidateId)} to ${kind(pair?.remoteCandidateId)}`;
  });
}

/** Records every message that a page sends to the server. */
function recordMessages(page: Page): string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  return sent;
}

test('with a relay set, video flows through it, and no address but its own is sent', async ({
  browser,
  request,
}) => {
  test.setTimeout(900_000);
  const relay = new Relay(Number(process.env.E2E_CONTROL_PORT) + 2_000);
  try {
    const further = new URLSearchParams({ TURN_URLS: relay.url, TURN_SECRET: relay.secret });
    const control = `http://127.0.0.1:${process.env.E2E_CONTROL_PORT ?? ''}/restart?${further.toString()}`;
    expect((await request.post(control, { timeout: 0 })).status()).toBe(204);
    const one = await Person.member(browser);
    const other = await Person.member(browser);
    const sent = [recordMessages(one.page), recordMessages(other.page)];
    for (const person of [one, other]) {
      await person.page.reload();
      await person.turnOnCamera();
    }
    await meet(one, other);
    await Promise.all([one.expectCall(), other.expectCall()]);
    expect(await path(one.page)).toBe('relay to relay');
    expect(await path(other.page)).toBe('relay to relay');
    for (const signals of sent) {
      const kinds = signals.join('\n').match(/candidate:[^"\\]* typ \w+/g) ?? [];
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.filter((kind) => !kind.endsWith(' typ relay'))).toEqual([]);
    }
    await Promise.all([one.leave(), other.leave()]);
  } finally {
    relay.end();
  }
});
