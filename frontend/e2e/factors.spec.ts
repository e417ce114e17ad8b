import { expect, test, type Browser } from '@playwright/test';
import { appoint, nameOf, signIn } from './moderators';
import { Person } from './person';
import { totp } from './totp';

/** A new moderator, before the second factor, on the account page. */
async function newModerator(browser: Browser): Promise<Person> {
  const person = await Person.stranger(browser);
  await person.join();
  await appoint(person, 'MODERATOR');
  await person.page.goto('/account');
  return person;
}

async function signOutAndIn(person: Person, username: string): Promise<void> {
  await person.page.goto('/account');
  await person.page.getByRole('button', { name: 'Log out', exact: true }).click();
  await signIn(person, username);
  await expect(person.page.getByRole('heading', { name: 'One more step' })).toBeVisible();
}

async function expectModerating(person: Person): Promise<void> {
  await expect(person.page.getByRole('heading', { name: 'One more step' })).toHaveCount(0);
  await person.page.goto('/admin/queue');
  await expect(person.page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
}

/** Reads the recovery codes, which the page shows once, and confirms that they are kept. */
async function keepCodes({ page }: Person): Promise<string[]> {
  const list = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
  await expect(list).toHaveCount(10);
  const codes = await list.allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(list).toHaveCount(0);
  return codes;
}

test('an authenticator app is set up; its codes sign in, and so do the newest recovery codes', async ({
  browser,
}) => {
  const person = await newModerator(browser);
  const { page } = person;
  const username = await nameOf(person);
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const key = (await page.locator('form code').textContent()) ?? '';
  await person.expectAccessible();
  await page.getByLabel('The code that the app shows now').fill(totp(key));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const [old = ''] = await keepCodes(person);
  await expect(page.getByText('10 left')).toBeVisible();
  await expectModerating(person);

  await page.goto('/account');
  await page.getByRole('button', { name: 'New codes' }).click();
  await page.getByRole('button', { name: 'Make new codes' }).click();
  const [fresh = ''] = await keepCodes(person);
  await person.expectAccessible();

  await signOutAndIn(person, username);
  await person.expectAccessible();
  // without the second factor the role has no effect
  await page.goto('/admin/queue');
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.getByLabel('Code from your authenticator app').fill(totp(key, 1));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expectModerating(person);

  await signOutAndIn(person, username);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(old);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/This recovery code is not right/)).toBeVisible();
  await page.getByLabel('Recovery code').fill(fresh);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expectModerating(person);
  await page.goto('/account');
  await expect(page.getByText('9 left')).toBeVisible();
  await person.leave();
});

test('a passkey is made and signs in, and another device’s does not', async ({ browser }) => {
  const person = await newModerator(browser);
  const { page } = person;
  const username = await nameOf(person);
  const devtools = await person.context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('A name for it').fill('Laptop');
  await person.expectAccessible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await keepCodes(person);
  await expect(page.getByText('Laptop')).toBeVisible();
  await expectModerating(person);

  await signOutAndIn(person, username);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expectModerating(person);
  await page.goto('/account');
  await expect(page.getByText(/Passkey .* Last used/)).toBeVisible();

  // the passkey has been deleted from the device
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
  await signOutAndIn(person, username);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('The passkey was not accepted');
  await person.expectAccessible();
  await page.goto('/admin/queue');
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await person.leave();
});
