import { expect, test, type Browser } from '@playwright/test';
import { callEachOther, meet, Person, recordMessages, seeEachOther } from './person';
import { TcpProxy } from './tcpProxy';

function two(browser: Browser, proxy?: TcpProxy): Promise<[Person, Person]> {
  const options = proxy ? { baseURL: proxy.url } : {};
  return Promise.all([Person.member(browser, options), Person.member(browser)]);
}

/** Two people in a text meeting, of whom the first one comes through the proxy. */
async function twoWriting(browser: Browser, proxy: TcpProxy): Promise<[Person, Person]> {
  const [one, other] = await two(browser, proxy);
  for (const person of [one, other]) await person.chooseText();
  await meet(one, other);
  return [one, other];
}

const states = ({ page }: Person) =>
  page.evaluate(() => window.watched.peers().map((peer) => peer.signalingState));

const isAway = ({ page }: Person) =>
  expect(page.getByText(/^The server is away/).first()).toBeVisible();

test('a first connection that takes six seconds is seen and heard by both', async ({ browser }) => {
  const [one, other] = await two(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  for (const { page } of [one, other]) {
    await page.evaluate(() => {
      window.watched.outgoing.delay = 3_000;
    });
  }
  await meet(one, other);
  // long enough for what is still under way to spoil it
  await Promise.all([one.expectVideo(100), other.expectVideo(100)]);
  await seeEachOther(one, other);
  await Promise.all([one.leave(), other.leave()]);
});

test('two lost offers are mended as soon as both sockets are back', async ({ browser }) => {
  const proxy = await TcpProxy.start();
  const [one, other] = await Promise.all([
    Person.member(browser, { baseURL: proxy.url }),
    Person.member(browser, { baseURL: proxy.url }),
  ]);
  await callEachOther(one, other);
  for (const { page } of [one, other]) {
    await page.evaluate(async () => {
      window.watched.outgoing.lost = true;
      await window.watched.makeOffer();
    });
  }
  expect([await states(one), await states(other)]).toEqual([
    ['have-local-offer'],
    ['have-local-offer'],
  ]);
  proxy.disconnect();
  for (const { page } of [one, other]) {
    await page.evaluate(() => {
      window.watched.outgoing.lost = false;
    });
  }
  await Promise.all([isAway(one), isAway(other)]);
  proxy.reconnect();
  for (const person of [one, other]) await expect.poll(() => states(person)).toEqual(['stable']);
  await seeEachOther(one, other);
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});

test('at most ten signals are sent between meeting and talking', async ({ browser }) => {
  const [one, other] = await two(browser);
  const messages = [one, other].map(({ page }) => recordMessages(page).sent);
  for (const { page } of [one, other]) await page.reload();
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectVideo(), other.expectVideo()]);
  const signals = messages.flat().filter((message) => message.includes('"type":"signal"'));
  expect(signals.length).toBeGreaterThan(1);
  expect(signals.length).toBeLessThanOrEqual(10);
  await Promise.all([one.leave(), other.leave()]);
});

test('whoever leaves while the connection is coming back leaves no ghost, and meets again', async ({
  browser,
}) => {
  const proxy = await TcpProxy.start();
  const [one, other] = await twoWriting(browser, proxy);
  const { received } = recordMessages(one.page);
  const partner = await other.partner();
  proxy.disconnect();
  await isAway(one);
  await proxy.reconnectHolding();
  await one.next();
  proxy.release();
  await expect(other.page.getByText(`${partner} left`).first()).toBeVisible();
  await Promise.all([one.partner(), other.partner()]);
  await one.write('No ghost');
  await expect(other.line('No ghost')).toBeVisible();
  expect(received.filter((message) => message.includes('in-encounter')).length).toBeLessThan(2);
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});

test('whoever comes back when the partner leaves hears it', async ({ browser }) => {
  const proxy = await TcpProxy.start();
  const [one, other] = await twoWriting(browser, proxy);
  for (const when of ['before', 'while'] as const) {
    const [partner, former] = [await one.partner(), await other.partner()];
    proxy.disconnect();
    await isAway(one);
    if (when === 'before') {
      await other.next();
      await other.showsLooking();
      proxy.reconnect();
    } else {
      await proxy.reconnectHolding();
      await other.next();
      await other.showsLooking();
      proxy.release();
    }
    await expect(one.page.getByText(`${partner} left`).first()).toBeVisible();
    // the talk could not be gone on with, so that nobody is looked for without an act
    const again = one.page.getByRole('button', { name: 'Meet somebody new' });
    if (when === 'before') await again.click();
    else await again.or(one.page.locator('main header h1')).first().waitFor();
    if (await again.isVisible()) await again.click();
    await expect.poll(() => other.partner()).not.toBe(former);
    await one.write(`Here again: ${when}`);
    await expect(other.line(`Here again: ${when}`)).toBeVisible();
  }
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});

test('a page that is loaded again shows the same partner, the lines and the picture', async ({
  browser,
}) => {
  const [one, other] = await two(browser);
  await callEachOther(one, other);
  const [partner, former] = [await one.partner(), await other.partner()];
  for (const person of [one, other]) await person.showChat();
  await one.write('Before the reload');
  await other.write('An answer');
  await expect(one.line('An answer')).toBeVisible();
  await one.page.reload();
  expect(await one.partner()).toBe(partner);
  await one.showChat();
  for (const line of ['Before the reload', 'An answer']) {
    await expect(one.line(line)).toHaveCount(1);
  }
  await seeEachOther(one, other);
  expect(await other.partner()).toBe(former);
  await one.write('After the reload');
  await expect(other.line('After the reload')).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});

test('lines that are written into ten seconds of silence arrive once, and none is called not sent', async ({
  browser,
}) => {
  const proxy = await TcpProxy.start();
  const [one, other] = await twoWriting(browser, proxy);
  const partner = await other.partner();
  proxy.freeze(10_000);
  await one.write('Into the silence');
  await other.write('From the other side');
  await expect(other.line('Into the silence')).toBeVisible();
  await expect(one.line('From the other side')).toBeVisible();
  await expect(one.page.getByText('Sending…')).toHaveCount(0);
  await expect(one.page.getByText(/^Not sent/)).toHaveCount(0);
  await one.write('And on');
  await expect(other.line('And on')).toBeVisible();
  for (const person of [one, other]) {
    for (const line of ['Into the silence', 'From the other side', 'And on']) {
      await expect(person.line(line)).toHaveCount(1);
    }
  }
  expect(await other.partner()).toBe(partner);
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});
