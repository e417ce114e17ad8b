import { createHash } from 'node:crypto';
import { expect, type Browser, type BrowserContextOptions } from '@playwright/test';
import { control } from './control';
import { meet, password, Person } from './person';

/** Text by which somebody could attack a moderator's page. */
export const hostileText = [
  '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>',
  'javascript:window.stolen=1',
  '"><svg onload=window.stolen=1><a href="https://evil.example/">here</a>',
  '{{constructor}} ${window.stolen=1} $t(common:name)',
].join(' ');

export async function nameOf(person: Person): Promise<string> {
  const answer = await person.context.request.get('/api/session');
  return ((await answer.json()) as { username: string }).username;
}

type Role = 'USER' | 'MODERATOR' | 'ADMINISTRATOR';

/** Grants a role in the database of the server. */
export async function appoint(person: Person, role: Role): Promise<void> {
  await control(`appoint?${await nameOf(person)}=${role}`);
}

/** A new moderator whose second factor is verified. */
export async function moderator(
  browser: Browser,
  options: BrowserContextOptions = {},
  role: Role = 'MODERATOR',
): Promise<Person> {
  const person = await Person.stranger(browser, options);
  await person.join();
  await appoint(person, role);
  await control(`prove?${await nameOf(person)}`);
  return person;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Calls the server with the session of a person's page. */
export async function call(
  person: Person,
  method: Method,
  path: string,
  data?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const origin = `http://localhost:${process.env.E2E_PORT ?? ''}`;
  const answer = await person.context.request.fetch(path, {
    method,
    ...(data === undefined ? {} : { data }),
    headers: { origin },
  });
  const text = await answer.text();
  return {
    status: answer.status(),
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}

/** Makes two people meet in a text encounter, in which the second one writes a line. */
export async function talk(one: Person, other: Person, line: string): Promise<void> {
  for (const person of [one, other]) await person.chooseText();
  await meet(one, other);
  await one.showChat();
  await other.showChat();
  await other.write(line);
  await expect(one.line(line)).toBeVisible();
}

/** Reports the latest partner, by default with a frame. */
export async function report(
  person: Person,
  { comment = 'He asked for money.', category = 'spam', withFrame = true } = {},
): Promise<void> {
  const encounterId = await newestEncounter(person);
  const evidence = withFrame ? await frame(person, encounterId) : {};
  const filed = await call(person, 'POST', '/api/reports', {
    encounterId,
    category,
    comment,
    ...evidence,
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
}

/** The id of the latest encounter in the history, where it appears a moment after it began. */
export async function newestEncounter(person: Person): Promise<string> {
  let newest: string | undefined;
  await expect
    .poll(async () => {
      const history = await person.context.request.get('/api/encounters?limit=1');
      newest = ((await history.json()) as { items: { id: string }[] }).items[0]?.id;
      return newest;
    })
    .toBeDefined();
  return newest ?? '';
}

/** A frame that is bound to the encounter. */
async function frame(person: Person, encounterId: string): Promise<Record<string, unknown>> {
  const { body } = await call(person, 'POST', '/api/reports/nonces', { encounterId });
  const nonce = String(body.nonce);
  const image = await person.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = '#4488cc';
      context.fillRect(0, 0, 320, 240);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const hash = createHash('sha256')
    .update(nonce + encounterId, 'ascii')
    .update(Buffer.from(image, 'base64'))
    .digest('base64url');
  return { nonce, frames: [{ image, takenAt: new Date().toISOString(), hash }] };
}

/** Opens the case about an account, whichever page of the queue it is on. */
export async function openCase(person: Person, username: string): Promise<void> {
  await person.page.goto(`/admin/cases/${await caseAbout(person, username)}`);
  await expect(person.page.getByRole('heading', { level: 1, name: username })).toBeVisible();
}

/** The id of the open case about an account, found in the queue. */
export async function caseAbout(
  person: Person,
  username: string,
  lane: 'ordinary' | 'urgent' = 'ordinary',
): Promise<string> {
  interface Queue {
    items: { id: string; account?: { username: string } }[];
    next?: string;
  }
  let after = '';
  for (;;) {
    const { body } = await call(
      person,
      'GET',
      `/api/moderation/cases?lane=${lane}&limit=100${after}`,
    );
    const { items, next } = body as unknown as Queue;
    const found = items.find(({ account }) => account?.username === username);
    if (found) return found.id;
    if (next === undefined) throw new Error(`there is no open case about ${username}`);
    after = `&after=${next}`;
  }
}

/** Fills in a decision by keyboard, and does not send it. */
export async function draft(person: Person, key: string, facts: string): Promise<void> {
  await person.page.keyboard.press(key);
  await person.page.getByLabel('Rule that was broken').fill('No asking strangers for money');
  await person.page.getByLabel(/^Facts:/).fill(facts);
}

/** Decides a case by keyboard. */
export async function decide(person: Person, key: string, facts: string): Promise<void> {
  await draft(person, key, facts);
  await person.page.keyboard.press('Control+Enter');
}

/** Appeals against the latest sanction. */
export async function appeal(person: Person, text: string): Promise<void> {
  const { body } = await call(person, 'GET', '/api/me/sanctions');
  const [sanction] = body.items as { id: string }[];
  const path = `/api/me/sanctions/${sanction?.id ?? ''}/appeal`;
  expect((await call(person, 'POST', path, { text })).status).toBe(201);
}

/** Signs in by the form. */
export async function signIn(person: Person, username: string): Promise<void> {
  await person.page.getByLabel('Username', { exact: true }).fill(username);
  await person.page.getByLabel('Password', { exact: true }).fill(password);
  await person.page.getByRole('button', { name: 'Log in', exact: true }).click();
}
