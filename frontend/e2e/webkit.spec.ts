import { expect, test } from '@playwright/test';
import { control } from './control';
import { newName, password, Person } from './person';
import { guestPages, memberPages } from './screens';
import { WebKit } from './webkit';

/** A button that takes a press: while it is busy it is there, and ignores them. */
const button = (name: string) =>
  `//button[normalize-space()="${name}" or @aria-label="${name}"][not(@aria-disabled="true")]`;
const heading = '//h1';

let webkit: WebKit;
test.afterEach(() => webkit.end());

/** Registers in the page, which then has the session. */
async function join(username: string): Promise<void> {
  await webkit.goto('/rules');
  const account = { username, password, birthDate: '1990-05-17', acceptTerms: true };
  const status = await webkit.run(
    `const request = new XMLHttpRequest();
     request.open('POST', '/api/accounts', false);
     request.setRequestHeader('content-type', 'application/json');
     request.send(arguments[0]);
     return request.status;`,
    JSON.stringify(account),
  );
  expect(status).toBe(201);
}

async function expectPages(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await webkit.goto(path);
    await webkit.expectText(heading, /\S/);
    expect(await webkit.text(heading), path).not.toBe('Something went wrong on this page');
  }
}

test('WebKit, which has no calls, opens every page and has a text meeting', async ({ browser }) => {
  webkit = await WebKit.start('en_GB.UTF-8');
  expect(await webkit.run('return typeof RTCPeerConnection')).toBe('undefined');
  await expectPages(guestPages);
  const username = newName();
  await join(username);
  await expectPages(['/', ...memberPages, '/second-factor', '/notice/receipt']);

  await webkit.goto('/');
  await webkit.expectText('//main', /This browser cannot make video calls/);
  await webkit.click(button('Start'));
  await webkit.expectText('//main', /Looking for somebody…/);
  const other = await Person.member(browser);
  await other.chooseText();
  await other.start();
  const partner = await other.partner();
  await webkit.expectText('//main//header//h1', /\S/);
  await webkit.type('//textarea', 'Hello from WebKit\uE007');
  await expect(other.line('Hello from WebKit')).toBeVisible();
  await other.write('Hello from Chromium');
  await webkit.expectText('//main', /Hello from Chromium/);
  await webkit.click(button('Next'));
  await expect.poll(() => other.partner()).not.toBe(partner);
  await webkit.type('//textarea', 'We meet again\uE007');
  await expect(other.line('We meet again')).toBeVisible();
  await other.leave();

  await control(`appoint?${username}=MODERATOR`);
  await control(`prove?${username}`);
  await expectPages(['/admin', '/admin/queue', '/admin/appeals']);
});

test('WebKit in a system without a language shows the pages', async () => {
  webkit = await WebKit.start('C');
  await expectPages(['/', '/register']);
});
