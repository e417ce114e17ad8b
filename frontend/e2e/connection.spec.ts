import { expect, test } from '@playwright/test';
import { meet, Person } from './person';
import { TcpProxy } from './tcpProxy';

test('a lost connection is restored by itself, the encounter goes on, and no chat line is lost', async ({
  browser,
}) => {
  const proxy = await TcpProxy.start();
  const one = await Person.member(browser, { baseURL: proxy.url });
  const other = await Person.member(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectCall(), other.expectCall()]);
  for (const person of [one, other]) {
    await person.showChat();
  }
  const partner = await one.partner();

  proxy.disconnect();
  await expect(one.page.getByText(/^The server is away/).first()).toBeVisible();
  await other.write('Are you still there?');
  proxy.reconnect();

  await expect(one.line('Are you still there?')).toBeVisible();
  await one.write('I am back');
  await expect(other.line('I am back')).toBeVisible();
  await expect(one.line('Are you still there?')).toHaveCount(1);
  expect(await one.partner()).toBe(partner);
  await Promise.all([one.expectCall(), other.expectCall()]);
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});

test('a partner whose connection is lost for good is shown as lost', async ({ browser }) => {
  const proxy = await TcpProxy.start();
  const one = await Person.member(browser, { baseURL: proxy.url });
  const other = await Person.member(browser);
  await one.chooseText();
  await other.chooseText();
  await other.page.getByText('Keep looking when a partner leaves').click();
  await meet(one, other);
  const partner = await other.partner();
  proxy.disconnect();
  await expect(
    other.page.getByRole('heading', { name: `The connection to ${partner} was lost` }),
  ).toBeVisible();

  const third = await Person.member(browser);
  await third.chooseText();
  await third.start();
  await other.page.getByRole('button', { name: 'Meet somebody new' }).click();
  await Promise.all([third.partner(), other.partner()]);
  await Promise.all([one.leave(), other.leave(), third.leave()]);
  proxy.close();
});

test('a partner who freezes without a word is noticed', async ({ browser }) => {
  const proxy = await TcpProxy.start();
  const one = await Person.member(browser, { baseURL: proxy.url });
  const other = await Person.member(browser);
  const parted = new Promise<string>((heard) => {
    other.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"parted"')) heard(String(payload));
      });
    });
  });
  await other.page.reload();
  await one.chooseText();
  await other.chooseText();
  await meet(one, other);
  const start = Date.now();
  proxy.freeze();
  expect(await parted).toContain('"partner-lost"');
  const seconds = (Date.now() - start) / 1_000;
  process.stdout.write(`noticed after ${String(seconds)} s\n`);
  await Promise.all([one.leave(), other.leave()]);
  proxy.close();
});

test('a second tab takes over, and the first says so', async ({ browser }) => {
  const one = await Person.member(browser);
  await expect(one.page.getByText(/online/).first()).toBeVisible();
  const second = await one.context.newPage();
  await second.goto('/');
  await expect(one.page.getByRole('heading', { name: 'Serendip is open elsewhere' })).toBeVisible();
  await one.expectAccessible();
  await one.page.getByRole('button', { name: 'Use it here' }).click();
  await expect(second.getByRole('heading', { name: 'Serendip is open elsewhere' })).toBeVisible();
  await one.leave();
});

test('signing out elsewhere ends the connection here', async ({ browser }) => {
  const one = await Person.member(browser);
  await expect(one.page.getByText(/online/).first()).toBeVisible();
  const answer = await one.context.request.delete('/api/session', {
    headers: { origin: new URL(one.page.url()).origin },
  });
  expect(answer.status()).toBe(204);
  await expect(one.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await one.expectAccessible();
  await one.leave();
});
