import { test } from '@playwright/test';
import { callEachOther, collide, Person, seeEachOther } from './person';

/** Fifty in every build, a thousand with `-Dlong`. */
const collisions = Number(process.env.E2E_COLLISIONS ?? 50);

test(`the picture is shown after each of ${String(collisions)} collisions of offers`, async ({
  browser,
}) => {
  test.setTimeout(180_000 + collisions * 5_000);
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await callEachOther(one, other);
  for (let round = 0; round < collisions; round++) {
    await collide(one, other);
    await Promise.all([one.expectVideo(5), other.expectVideo(5)]);
  }
  await seeEachOther(one, other);
  await Promise.all([one.leave(), other.leave()]);
});
