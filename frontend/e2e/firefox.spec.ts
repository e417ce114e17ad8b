import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { FirefoxPerson, startFirefox } from './firefox';
import { collide, Person } from './person';

let firefox: Browser;
test.beforeAll(async () => {
  firefox = await startFirefox();
});
test.afterAll(() => firefox.close());

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

const inFirefox = () => FirefoxPerson.member(firefox);
for (const [polite, impolite] of [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
  ['Firefox', 'Firefox'],
] as const) {
  test(`${impolite} calls ${polite}, goes on to the next, offers collide, and both see and hear each other`, async ({
    browser,
  }) => {
    const member = (name: string) => (name === 'Firefox' ? inFirefox() : Person.member(browser));
    const [one, other] = await Promise.all([member(polite), member(impolite)]);
    await call(one, other);
    const former = await one.partner();
    await other.next();
    await expect.poll(() => one.partner()).not.toBe(former);
    await seeEachOther(one, other);
    for (let collision = 0; collision < 3; collision++) {
      await collide(one, other);
      await seeEachOther(one, other);
    }
    await Promise.all([one.leave(), other.leave()]);
  });
}
