import { expect, test, type Page } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { control } from './control';
import { findFirefox, FirefoxPerson, startFirefox } from './firefox';
import { callEachOther, callEachOtherAgain, meet, Person, recordMessages } from './person';
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

/** What a signal tells of the addresses to which candidates are related, but that they are hidden. */
const related = (signal: string) =>
  (signal.match(/r(?:addr|port) [^ \\"]*/g) ?? []).filter(
    (each) => !['raddr 0.0.0.0', 'raddr ::', 'rport 9'].includes(each),
  );

const port = Number(process.env.E2E_CONTROL_PORT) + 2_000;
const secret = 'known-to-the-relay-and-the-server';

test('with a relay set, video flows through it, and no signal has an address but the relay’s', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const relay = new Relay(port, secret);
  try {
    const further = new URLSearchParams({ TURN_URLS: relay.url, TURN_SECRET: secret });
    await control(`restart?${further.toString()}`);
    const one = await Person.member(browser);
    const other = await Person.member(browser);
    const messages = [one, other].map(({ page }) => recordMessages(page));
    for (const person of [one, other]) await person.page.reload();
    await callEachOther(one, other);
    expect(await path(one.page)).toBe('relay to relay');
    expect(await path(other.page)).toBe('relay to relay');
    for (const { sent, received } of messages) {
      for (const signals of [sent, received]) {
        const kinds = signals.join('\n').match(/candidate:[^"\\]* typ \w+/g) ?? [];
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds.filter((kind) => !kind.endsWith(' typ relay'))).toEqual([]);
      }
      expect(received.flatMap(related)).toEqual([]);
    }
    await Promise.all([one.leave(), other.leave()]);
  } finally {
    await relay.end();
  }
});

// the server has the settings of the test before
test('Firefox and Chromium call each other through the relay, and no signal tells an address', async ({
  browser,
}) => {
  test.skip(findFirefox() === undefined, 'Firefox is not installed');
  const relay = new Relay(port, secret);
  let firefox: Browser | null = null;
  try {
    firefox = await startFirefox();
    const [one, other] = await Promise.all([Person.member(browser), FirefoxPerson.member(firefox)]);
    const { sent, received } = recordMessages(one.page);
    await one.page.reload();
    await callEachOther(one, other);
    await callEachOtherAgain(one, other);
    for (const signals of [sent, received]) {
      expect(signals.filter((message) => message.includes(' typ relay'))).not.toEqual([]);
      expect(signals.flatMap(related)).toEqual([]);
    }
    await Promise.all([one.leave(), other.leave()]);
  } finally {
    await firefox?.close();
    await relay.end();
  }
});

/** How often a client has told the server that it could use no relay, as its operator sees it. */
async function relayFailures(): Promise<number> {
  const metrics = await fetch(`http://localhost:${process.env.E2E_PORT ?? ''}/metrics`);
  return Number(/^serendip_relay_failures_total\S* (\S+)$/m.exec(await metrics.text())?.[1]);
}

// the server has the settings of the test before
test('a relay that knows another secret is named as what is wrong, at once, and to the operator', async ({
  browser,
}) => {
  const relay = new Relay(port, 'another secret than the server has');
  try {
    const before = await relayFailures();
    const one = await Person.member(browser);
    const other = await Person.member(browser);
    await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
    await meet(one, other);
    for (const { page } of [one, other]) {
      await expect(page.getByText(/This server.s relay does not answer/).first()).toBeVisible();
    }
    await expect.poll(relayFailures).toBe(before + 2);
    await one.expectAccessible();
    await Promise.all([one.leave(), other.leave()]);
  } finally {
    await relay.end();
  }
});
