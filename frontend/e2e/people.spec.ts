import { expect, test, type Locator } from '@playwright/test';
import { call, moderator, nameOf } from './moderators';
import { Person } from './person';

interface Member {
  id: string;
  username: string;
}

/** Withdraws the role from every other administrator. */
async function makeOnlyAdministrator(administrator: Person): Promise<void> {
  const name = await nameOf(administrator);
  const { body } = await call(
    administrator,
    'GET',
    '/api/administration/accounts?role=ADMINISTRATOR&limit=100',
  );
  for (const { id, username } of body.items as Member[]) {
    if (username === name) continue;
    const path = `/api/administration/accounts/${id}/role`;
    const { status } = await call(administrator, 'PUT', path, { role: 'USER', childSafety: false });
    expect(status).toBe(200);
  }
}

test('an administrator grants and withdraws roles, and the last one stays', async ({ browser }) => {
  const [administrator, member] = await Promise.all([
    moderator(browser, {}, 'ADMINISTRATOR'),
    Person.member(browser),
  ]);
  await makeOnlyAdministrator(administrator);
  const { page } = administrator;
  const [administratorName, name] = [await nameOf(administrator), await nameOf(member)];
  const row = (username: string): Locator =>
    page.getByRole('row').filter({ has: page.getByText(username, { exact: true }) });
  const change = async (username: string, role: string, before?: () => Promise<void>) => {
    await page.getByRole('button', { name: `Change: ${username}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Role', { exact: true }).selectOption({ label: role });
    await before?.();
    await dialog.getByRole('button', { name: 'Save' }).click();
  };

  await page.goto('/admin/people');
  await expect(row(administratorName)).toContainText('Administrator');
  await administrator.expectAccessible();
  await page.getByLabel('Username').fill(name);
  await expect(row(name)).toContainText('User');
  await change(name, 'Moderator', async () => {
    await page.getByRole('dialog').getByText('May work in the urgent lane').click();
    await expect(page.getByText('They will see child-safety and threat cases.')).toBeVisible();
    await administrator.expectAccessible();
  });
  await expect(row(name)).toContainText('Moderator');
  await expect(row(name)).toContainText('May work in the urgent lane');
  await expect(row(name)).toContainText('Missing');
  // the role is granted at once, and takes effect with a second factor
  await member.page.goto('/account');
  await expect(member.page.getByText(/begins to count once/)).toBeVisible();

  await page.getByLabel('Username').fill(name);
  await change(name, 'User');
  await expect(row(name)).toContainText('User');
  await member.page.reload();
  await expect(member.page.getByRole('heading', { name: 'Account' }).first()).toBeVisible();
  await expect(member.page.getByText(/begins to count once/)).toHaveCount(0);

  await page.getByLabel('Username').fill('');
  await change(administratorName, 'User');
  await expect(page.getByRole('alert')).toContainText('This is the last administrator.');
  await administrator.expectAccessible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(administratorName)).toContainText('Administrator');

  // with a second administrator, the first may lose the role, and loses the admin page at once
  await page.getByLabel('Username').fill(name);
  await change(name, 'Administrator');
  await expect(row(name)).toContainText('Administrator');
  await page.getByLabel('Username').fill('');
  await change(administratorName, 'User');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await Promise.all([administrator.leave(), member.leave()]);
});
