import { expect, test } from '@playwright/test';
import { appoint, call, nameOf, newestEncounter, signIn, talk } from './moderators';
import { meet, password, Person } from './person';
import { examine, sizes } from './screens';
import { TcpProxy } from './tcpProxy';
import { totp } from './totp';

/** Runs in a page before its own scripts: no call is ever connected, as between networks that block direct calls. */
function forbidDirectCalls(): void {
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, iceTransportPolicy: 'relay' });
    }
  };
}

/** Runs in a page: sets the state that its peer connections report. */
function setConnectionState(state: RTCPeerConnectionState): void {
  for (const peer of window.watched.peers()) {
    Object.defineProperty(peer, 'connectionState', { get: () => state, configurable: true });
    peer.dispatchEvent(new Event('connectionstatechange'));
  }
}

declare global {
  interface Window {
    releaseTimeouts: () => void;
  }
}

/** Runs in a page: holds the timeouts of 1.5 s back until `releaseTimeouts`, so that what they hide stays visible. */
function holdTimeouts(): void {
  const later = window.setTimeout.bind(window);
  const held: (() => void)[] = [];
  window.setTimeout = ((run: () => void, delay?: number, ...parameters: unknown[]) =>
    delay === 1500 ? held.push(run) : later(run, delay, ...parameters)) as typeof window.setTimeout;
  window.releaseTimeouts = () => {
    window.setTimeout = later;
    for (const run of held) run();
  };
}

// both sizes and both colour schemes; screens.spec.ts checks the main pages in every combination
for (const [size, colorScheme] of [
  ['phone', 'light'],
  ['desktop', 'dark'],
] as const) {
  const options = { ...sizes[size], colorScheme };
  const where = `on a ${size} in ${colorScheme}`;
  const name = (state: string): string => `${size}-${colorScheme}-${state}`;

  test(`a call that cannot be connected, ${where}`, async ({ browser }) => {
    const one = await Person.stranger(browser, options);
    await one.context.addInitScript(forbidDirectCalls);
    await one.join();
    await one.page.goto('/');
    const other = await Person.member(browser, options);
    await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
    await meet(one, other);
    await expect(one.page.getByText(/^Connecting with /)).toBeVisible();
    await examine(one, name('connecting'));
    const failed = one.page.getByText('No connection could be made between you two.');
    await expect(failed).toBeVisible();
    await examine(one, name('failed'));
    await one.page.getByRole('button', { name: 'Try again' }).click();
    // the chat still works
    await one.showChat();
    await one.write('Can you see me?');
    await other.showChat();
    await expect(other.line('Can you see me?')).toBeVisible();
    await Promise.all([one.leave(), other.leave()]);
  });

  test(`what happens during a call, ${where}`, async ({ browser }) => {
    const proxy = await TcpProxy.start();
    const one = await Person.member(browser, { ...options, baseURL: proxy.url });
    const other = await Person.member(browser, options);
    const { page, context } = one;
    await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
    await meet(one, other);
    await Promise.all([one.expectCall(), other.expectCall()]);

    await page.evaluate(holdTimeouts);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Press Esc again for Next')).toBeVisible();
    await examine(one, name('esc-again'));
    await page.evaluate(() => window.releaseTimeouts());
    await expect(page.getByText('Press Esc again for Next')).toHaveCount(0);

    await other.page.keyboard.press('m');
    await expect(page.getByText(/ is muted$/)).toBeVisible();
    await page.keyboard.press('m');
    await examine(one, name('muted'));
    await other.page.keyboard.press('v');
    await expect(page.getByText(/ has the camera off$/)).toBeVisible();
    await page.keyboard.press('v');
    await examine(one, name('camera-off'));
    for (const person of [one, other]) {
      await person.page.keyboard.press('m');
      await person.page.keyboard.press('v');
    }
    await expect(page.getByText(/ has the camera off$/)).toHaveCount(0);
    const controls = page.getByRole('toolbar');
    const position = await controls.boundingBox();
    await page.getByRole('button', { name: 'Devices' }).click();
    await expect(page.getByRole('dialog', { name: 'Devices' })).toBeVisible();
    await examine(one, name('devices-in-call'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // the focus is back on the button, whose tooltip is shown, and the toolbar has not moved
    await expect(page.getByRole('tooltip', { name: 'Devices' })).toBeVisible();
    expect(await controls.boundingBox()).toEqual(position);

    await page.evaluate(setConnectionState, 'disconnected' as const);
    await expect(page.getByText('The connection was interrupted. Restoring it…')).toBeVisible();
    await examine(one, name('restoring'));
    await page.evaluate(setConnectionState, 'connected' as const);

    proxy.disconnect();
    const notice = page.getByTestId('talk-notice');
    await expect(notice).toContainText('The server is away: you can talk on');
    await examine(one, name('connection-lost'));
    await context.setOffline(true);
    await expect(notice).toBeVisible();
    await examine(one, name('connection-offline'));
    proxy.reconnect();
    await context.setOffline(false);
    await expect(notice).toHaveCount(0);
    await one.expectVideo();
    await Promise.all([one.leave(), other.leave()]);
    proxy.close();
  });

  test(`offline, and back by itself, ${where}`, async ({ browser }) => {
    const [one, other] = await Promise.all([
      Person.member(browser, options),
      Person.member(browser, options),
    ]);
    const { page, context } = one;
    const banner = page.getByTestId('connection-banner');
    await expect(page.getByText(/online/).first()).toBeVisible();
    await context.setOffline(true);
    await expect(banner).toContainText('You are offline.');
    await examine(one, name('offline-before'));
    await context.setOffline(false);
    await expect(banner).toHaveCount(0);

    await one.chooseText();
    await one.start();
    await expect(page.getByText('Looking for somebody…')).toBeVisible();
    await context.setOffline(true);
    await expect(banner).toBeVisible();
    await examine(one, name('offline-waiting'));
    await context.setOffline(false);
    await other.chooseText();
    await other.start();
    await Promise.all([one.partner(), other.partner()]);
    await context.setOffline(true);
    await expect(page.getByTestId('talk-notice')).toContainText('You are offline.');
    await examine(one, name('offline-text'));
    await other.write('Written meanwhile');
    await context.setOffline(false);
    await expect(one.line('Written meanwhile')).toBeVisible();
    await Promise.all([one.leave(), other.leave()]);
  });

  test(`how a visit ends, ${where}`, async ({ browser }) => {
    const one = await Person.member(browser, options);
    const { page } = one;
    await expect(page.getByText(/online/).first()).toBeVisible();
    const second = await one.context.newPage();
    await second.goto('/');
    await expect(page.getByRole('heading', { name: 'Serendip is open elsewhere' })).toBeVisible();
    await examine(one, name('elsewhere'));
    await second.close();
    await page.getByRole('button', { name: 'Use it here' }).click();
    await expect(page.getByText(/online/).first()).toBeVisible();
    expect((await call(one, 'DELETE', '/api/session')).status).toBe(204);
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    await examine(one, name('signed-out'));
    await one.leave();
  });

  test(`problems of the camera, ${where}`, async ({ browser }) => {
    const one = await Person.stranger(browser, options);
    await one.join();
    const { page } = one;
    const turnOn = page.getByRole('button', { name: 'Turn on camera and microphone' });
    for (const [failure, title] of [
      ['NotAllowedError', 'Your browser does not let Serendip use them'],
      ['TypeError', 'This address is not secure'],
    ] as const) {
      await page.goto('/');
      await page.evaluate((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
      }, failure);
      await turnOn.click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await examine(one, name(`camera-${failure}`));
    }
    await expect(page.getByRole('button', { name: 'Go on with sound only' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Go on with text only' }).click();
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
    await one.leave();
  });

  test(`menus and dialogs, ${where}`, async ({ browser }) => {
    const one = await Person.stranger(browser, options);
    const { page } = one;
    const menu = page.getByRole('button', { name: 'Menu' });
    await page.goto('/');
    await menu.click();
    await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
    await examine(one, name('menu-of-guests'));
    await one.join();
    await page.goto('/');
    await menu.click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Log out' })).toBeVisible();
    await examine(one, name('menu'));

    const other = await Person.member(browser, options);
    await page.goto('/');
    await talk(one, other, 'Hello');
    await other.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText('Looking for somebody…')).toBeVisible();
    await examine(one, name('waiting-after'));
    await newestEncounter(one);
    await page.goto('/history');
    await page.getByRole('button', { name: /^Block / }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await examine(one, name('history-block'));
    await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
    await expect(page.getByRole('main').getByText('Blocked', { exact: true })).toBeVisible();

    // two seekers who may not meet
    for (const person of [one, other]) await person.page.goto('/');
    await page.getByRole('textbox', { name: 'Interests' }).fill('harbours');
    await page.getByRole('textbox', { name: 'Interests' }).press('Enter');
    for (const person of [other, one]) await person.start();
    await expect(page.getByText(/^Nobody here shares your interests/)).toBeVisible();
    await examine(one, name('waiting-widened'));
    await page.goto('/blocks');
    await page.getByRole('button', { name: /^Lift the block/ }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await examine(one, name('blocks-lift'));
    await Promise.all([one.leave(), other.leave()]);
  });

  test(`the account and its devices, ${where}`, async ({ browser }) => {
    const one = await Person.stranger(browser, options);
    await one.join();
    const username = await nameOf(one);
    const elsewhere = await Person.stranger(browser, options);
    await elsewhere.page.goto('/login');
    await signIn(elsewhere, username);
    await expect(elsewhere.page.getByRole('button', { name: /^Turn on camera/ })).toBeVisible();

    const { page } = one;
    await page.goto('/account');
    const end = page.getByRole('button', { name: /^Sign out .*/ });
    await end.scrollIntoViewIfNeeded();
    await examine(one, name('account-devices'));
    await end.click();
    await expect(end).toHaveCount(0);
    await expect(elsewhere.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();

    await page.getByLabel('Current password').fill('not my password');
    await page.getByLabel('New password').fill('another quiet harbour');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('The current password is not right.')).toBeVisible();
    await examine(one, name('account-wrong'));
    await page.getByLabel('Current password').fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText(/^Your password is changed/)).toBeVisible();
    await examine(one, name('account-changed'));

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await page.getByLabel('Your password').fill('another quiet harbour');
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toBeVisible();
    await examine(one, name('account-deletion'));
    await question.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page).toHaveURL(/\/login$/);
    await Promise.all([one.leave(), elsewhere.leave()]);
  });

  test(`setting up a second factor, ${where}`, async ({ browser }) => {
    const one = await Person.stranger(browser, options);
    await one.join();
    await appoint(one, 'MODERATOR');
    const { page } = one;
    await page.goto('/account');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('A name for it').fill('Laptop');
    await examine(one, name('factor-passkey'));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await examine(one, name('factor-app'));
    const key = (await page.locator('form code').textContent()) ?? '';
    await page.getByLabel('The code that the app shows now').fill(totp(key));
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    const kept = page.getByRole('button', { name: 'I have kept them' });
    await expect(kept).toBeVisible();
    await examine(one, name('factor-codes'));
    await kept.click();
    await page.getByRole('button', { name: 'New codes' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await examine(one, name('factor-new-codes'));
    await one.leave();
  });
}
