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

/** Everything that a page tells the server, to be passed on to a stranger. */
function listenTo(page: Page): string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  return sent;
}

test('with a relay set, pictures flow through it, and no address but its own is told', async ({
  browser,
  request,
}) => {
  test.setTimeout(900_000);
  const relay = new Relay(Number(process.env.E2E_DOOR) + 2_000);
  try {
    const further = new URLSearchParams({ TURN_URLS: relay.url, TURN_SECRET: relay.secret });
    const door = `http://127.0.0.1:${process.env.E2E_DOOR ?? ''}/restart?${further.toString()}`;
    expect((await request.post(door, { timeout: 0 })).status()).toBe(204);
    const one = await Person.member(browser);
    const other = await Person.member(browser);
    const sent = [listenTo(one.page), listenTo(other.page)];
    for (const person of [one, other]) {
      await person.page.reload();
      await person.turnOnCamera();
    }
    await meet(one, other);
    await Promise.all([one.expectMovingPicture(), other.expectMovingPicture()]);
    expect(await path(one.page)).toBe('relay to relay');
    expect(await path(other.page)).toBe('relay to relay');
    for (const told of sent) {
      const kinds = told.join('\n').match(/candidate:[^"\\]* typ \w+/g) ?? [];
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.filter((kind) => !kind.endsWith(' typ relay'))).toEqual([]);
    }
    await Promise.all([one.leave(), other.leave()]);
  } finally {
    relay.end();
  }
});
