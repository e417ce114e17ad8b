import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { FirefoxPerson, startFirefox } from './firefox';
import { Person } from './person';

/** One for each person: of two pages in one window one would be hidden, and neither seen nor heard. */
const browsers: Browser[] = [];
test.afterEach(async () => {
  for (const firefox of browsers.splice(0)) await firefox.close();
});

type Somebody = FirefoxPerson | Person;

/** The first one is polite, because it is the one found waiting. */
async function call(polite: Somebody, other: Somebody): Promise<void> {
  await Promise.all([polite.turnOnCamera(), other.turnOnCamera()]);
  await polite.start();
  await polite.showsLooking();
  await other.start();
  await seeEachOther(polite, other);
}

async function seeEachOther(one: Somebody, other: Somebody): Promise<void> {
  await Promise.all([one.partner(), other.partner()]);
  await Promise.all([one.expectCall(), other.expectCall()]);
}

const inFirefox = async () => {
  const firefox = await startFirefox();
  browsers.push(firefox);
  return FirefoxPerson.member(firefox);
};
for (const [polite, impolite] of [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
  ['Firefox', 'Firefox'],
] as const) {
  test(`${impolite} calls ${polite}, goes on to the next, and both see and hear each other`, async ({
    browser,
  }) => {
    const member = (name: string) => (name === 'Firefox' ? inFirefox() : Person.member(browser));
    const [one, other] = await Promise.all([member(polite), member(impolite)]);
    await call(one, other);
    const former = await one.partner();
    await other.next();
    await expect.poll(() => one.partner()).not.toBe(former);
    await seeEachOther(one, other);
    await Promise.all([one.leave(), other.leave()]);
  });
}
