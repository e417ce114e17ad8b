import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { newName, password } from './person';
import { watchResources } from './watch';

const paths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Firefox is installed, or undefined. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX, ...paths].find((file) => file !== undefined && existsSync(file));
}

/** Firefox with a fake camera and a fake microphone, which it gives to every page, and with further preferences. */
export function startFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? 'firefox',
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'permissions.default.camera': 1,
      'permissions.default.microphone': 1,
      'media.autoplay.default': 0,
      // sound goes on where there is no device to play it
      'media.cubeb.force_mock_context': true,
      'media.peerconnection.ice.loopback': true,
      'media.peerconnection.ice.obfuscate_host_addresses': false,
      ...preferences,
    },
  });
}

/** Somebody in Firefox, signed in with a new account, on the stage. */
export class FirefoxPerson {
  readonly page: Page;
  private readonly context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async member(browser: Browser): Promise<FirefoxPerson> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.evaluateOnNewDocument(watchResources);
    const stage = `http://localhost:${process.env.E2E_PORT ?? ''}/`;
    await page.goto(stage);
    const account = { username: newName(), password, birthDate: '1990-05-17', acceptTerms: true };
    const status = await page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/accounts', { method: 'POST', headers, body })).status;
    }, JSON.stringify(account));
    expect(status).toBe(201);
    await page.goto(stage);
    return new FirefoxPerson(context, page);
  }

  async turnOnCamera(): Promise<void> {
    await this.press('Turn on camera and microphone');
    await this.page.waitForSelector('[aria-label="Your camera, as a mirror"] video');
  }

  start(): Promise<void> {
    return this.press('Start');
  }

  next(): Promise<void> {
    return this.press('Next');
  }

  /** The partner's pseudonym, once there is a partner. */
  async partner(): Promise<string> {
    const name = await this.page.waitForSelector('main header h1');
    return (await name?.evaluate((element) => element.textContent)) ?? '';
  }

  showsLooking(): Promise<void> {
    return this.shows('Looking for somebody…');
  }

  /** Waits until the page shows this text. */
  async shows(text: string): Promise<void> {
    await this.page.waitForSelector(`::-p-text(${text})`);
  }

  async expectCall(): Promise<void> {
    const shown = () => this.page.evaluate(() => window.watched.framesShown());
    const before = await shown();
    await expect.poll(shown).toBeGreaterThan(before);
    await this.page.evaluate(() => window.watched.samplesHeard(true));
    await expect
      .poll(() => this.page.evaluate(() => window.watched.samplesHeard(false)))
      .toBeGreaterThan(0);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private async press(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }
}
