import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { watchResources } from './watch';

export const password = 'a quiet harbour at dusk';

let count = 0;
/** A name that nobody else in this run has. */
export function newName(): string {
  count += 1;
  return `p${String(process.pid)}-${String(count)}-${Date.now().toString(36)}`;
}

/** Somebody in a browser of their own. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;
  private readonly origin: string;
  /** The faults of the page: uncaught errors and violations of its Content Security Policy. */
  private readonly faults: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    this.origin = origin;
    context.on('weberror', (fault) => this.faults.push(String(fault.error())));
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.faults.push(message.text());
    });
  }

  /** Opens a browser, without an account yet. */
  static async stranger(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext(options);
    await context.addInitScript(watchResources);
    const origin = options.baseURL ?? `http://localhost:${process.env.E2E_PORT ?? ''}`;
    return new Person(context, await context.newPage(), origin);
  }

  /** Opens a browser that is signed in with a new account, and shows the stage. */
  static async member(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
    const person = await Person.stranger(browser, options);
    await person.join();
    await person.page.goto('/');
    return person;
  }

  /** Registers by the API; the form has a test of its own. */
  async join(): Promise<void> {
    const answer = await this.context.request.post('/api/accounts', {
      data: { username: newName(), password, birthDate: '1990-05-17', acceptTerms: true },
      headers: { origin: this.origin },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }

  async turnOnCamera(): Promise<void> {
    await this.page.getByRole('button', { name: 'Turn on camera and microphone' }).click();
    await expect(this.page.getByLabel('Your camera, as a mirror').locator('video')).toBeVisible();
  }

  async chooseText(): Promise<void> {
    await this.page.getByText('Text only', { exact: true }).click();
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
  }

  async showsLooking(): Promise<void> {
    await expect(this.page.getByText('Looking for somebody…')).toBeVisible();
  }

  /** The partner's pseudonym, once there is a partner. */
  async partner(): Promise<string> {
    const name = this.page.locator('main header h1');
    await expect(name).toBeVisible();
    return (await name.textContent()) ?? '';
  }

  /** Opens the chat, which on a narrow screen is behind a button. */
  async showChat(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Chat', exact: true });
    if (await button.isVisible()) await button.click();
  }

  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Write a message' }).fill(text);
    await this.page.getByRole('textbox', { name: 'Write a message' }).press('Enter');
  }

  /** A line of the chat, not its announcement to a screen reader. */
  line(text: string): Locator {
    return this.page.getByRole('region', { name: 'Chat' }).getByRole('listitem').getByText(text);
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
  }

  async block(): Promise<void> {
    await this.page.getByRole('button', { name: 'Block', exact: true }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
  }

  /** Waits until so many more frames of the partner's video have been shown here. Decoded ones prove nothing. */
  async expectVideo(more = 1): Promise<void> {
    const shown = () => this.page.evaluate(() => window.watched.framesShown());
    const before = await shown();
    await expect.poll(shown, { intervals: [50, 100, 200] }).toBeGreaterThanOrEqual(before + more);
  }

  /** Waits until the partner is heard here. */
  async expectSound(): Promise<void> {
    await this.page.evaluate(() => window.watched.samplesHeard(true));
    await expect
      .poll(() => this.page.evaluate(() => window.watched.samplesHeard(false)))
      .toBeGreaterThan(0);
  }

  /** Waits until the partner is seen and heard here. */
  async expectCall(): Promise<void> {
    await this.expectVideo();
    await this.expectSound();
  }

  /** Expects that axe finds no violation on the present page. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );
    expect(found).toEqual([]);
  }

  async leave(): Promise<void> {
    expect(this.faults).toEqual([]);
    await this.context.close();
  }
}

/** Somebody who can be called, in any browser. */
type Caller = Pick<
  Person,
  'turnOnCamera' | 'start' | 'showsLooking' | 'partner' | 'next' | 'expectCall'
>;

/** Makes two people meet. The first one is polite, because it is found waiting. */
export async function meet(one: Caller, other: Caller): Promise<void> {
  await one.start();
  await one.showsLooking();
  await other.start();
  await Promise.all([one.partner(), other.partner()]);
}

/** Waits until each sees and hears the other. */
export async function seeEachOther(one: Caller, other: Caller): Promise<void> {
  await Promise.all([one.expectCall(), other.expectCall()]);
}

/** Makes two people meet by video, until they see and hear each other; the first one is polite. */
export async function callEachOther(one: Caller, other: Caller): Promise<void> {
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await seeEachOther(one, other);
}

/** Has one of two people go on to the next, where nobody else is: they call each other again. */
export async function callEachOtherAgain(one: Caller, other: Caller): Promise<void> {
  const former = await one.partner();
  await other.next();
  await expect.poll(() => one.partner()).not.toBe(former);
  await seeEachOther(one, other);
}

/** Somebody's page, in any browser. */
interface Side {
  page: { evaluate: <T>(task: () => T | Promise<T>) => Promise<T> };
}

/**
 * Makes both sides offer at the same time, and returns when each offer has met the other one. The polite one's is sent first:
 * as soon as the other's comes, it builds its connection anew, and has no offer any more.
 */
export async function collide(polite: Side, impolite: Side): Promise<void> {
  const sides = [polite, impolite];
  const collisions = () =>
    Promise.all(sides.map(({ page }) => page.evaluate(() => window.watched.collisions())));
  const before = await collisions();
  for (const { page } of sides) await page.evaluate(() => window.watched.makeOffer());
  for (const { page } of sides) await page.evaluate(() => window.watched.sendOffer());
  await expect.poll(collisions, { intervals: [50] }).toEqual(before.map((counted) => counted + 1));
}

/** Records the messages that a page sends and gets from its next socket on. */
export function recordMessages(page: Page): { sent: string[]; received: string[] } {
  const sent: string[] = [];
  const received: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
    socket.on('framereceived', ({ payload }) => received.push(String(payload)));
  });
  return { sent, received };
}
