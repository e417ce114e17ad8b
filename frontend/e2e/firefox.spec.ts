import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { FirefoxPerson, startFirefox } from './firefox';
import { callEachOther, callEachOtherAgain, collide, Person, seeEachOther } from './person';

/** One for each person: of two pages in one window one would be hidden, and neither seen nor heard. */
const browsers: Browser[] = [];
test.afterEach(async () => {
  for (const firefox of browsers.splice(0)) await firefox.close();
});

const inFirefox = async (preferences: Record<string, unknown> = {}) => {
  const firefox = await startFirefox(preferences);
  browsers.push(firefox);
  return FirefoxPerson.member(firefox);
};
for (const [polite, impolite] of [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
  ['Firefox', 'Firefox'],
] as const) {
  test(`${impolite} calls ${polite}, offers collide, one goes on to the next, and both see and hear each other`, async ({
    browser,
  }) => {
    const member = (name: string) => (name === 'Firefox' ? inFirefox() : Person.member(browser));
    const [one, other] = await Promise.all([member(polite), member(impolite)]);
    await callEachOther(one, other);
    for (let collision = 0; collision < 3; collision++) {
      await collide(one, other);
      await seeEachOther(one, other);
    }
    await callEachOtherAgain(one, other);
    await Promise.all([one.leave(), other.leave()]);
  });
}

test('Firefox without calls is told so at the start, and has a text meeting', async ({
  browser,
}) => {
  const one = await inFirefox({ 'media.peerconnection.enabled': false });
  expect(await one.page.evaluate(() => typeof RTCPeerConnection)).toBe('undefined');
  await one.shows('This browser cannot make video calls');
  expect(await one.page.$('[type="radio"]')).toBeNull();
  await one.start();
  await one.showsLooking();
  const other = await Person.member(browser);
  await other.chooseText();
  await other.start();
  await Promise.all([one.partner(), other.partner()]);
  await other.write('Hello from Chromium');
  await one.shows('Hello from Chromium');
  await Promise.all([one.leave(), other.leave()]);
});

test('Firefox whose language is no language tag shows the pages', async () => {
  const one = await inFirefox({ 'intl.accept_languages': 'C' });
  expect(await one.page.evaluate(() => navigator.language)).toBe('C');
  await one.shows('Turn on camera and microphone');
  await one.page.goto(new URL('/rules', one.page.url()).href);
  await one.page.waitForSelector('main h1');
  expect(await one.page.$eval('main h1', (heading) => heading.textContent)).not.toMatch(
    /Something went wrong/,
  );
  await one.leave();
});
