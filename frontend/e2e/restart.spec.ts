import { expect, test } from '@playwright/test';
import { meet, Person } from './person';

test('after a restart of the server everybody is back by themselves and meets again', async ({
  browser,
  request,
}) => {
  // a start takes as long as the machine takes
  test.setTimeout(900_000);
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await one.chooseText();
  await other.chooseText();
  await meet(one, other);
  const restarted = request.post(`http://127.0.0.1:${process.env.E2E_CONTROL_PORT ?? ''}/restart`, {
    timeout: 0,
  });
  await expect(one.page.getByText(/by itself/).first()).toBeVisible();
  await one.expectAccessible();
  expect((await restarted).status()).toBe(204);
  for (const person of [one, other]) {
    const next = person.page.getByRole('button', { name: 'Meet somebody new' });
    const looking = person.page.getByText('Looking for somebody…');
    const met = person.page.locator('main header h1');
    await expect(person.page.getByText(/by itself/)).toHaveCount(0);
    await expect(next.or(looking).or(met).first()).toBeVisible();
    if (await next.isVisible()) await next.click();
  }
  await Promise.all([one.partner(), other.partner()]);
  await one.write('We meet again');
  await expect(other.line('We meet again')).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});
