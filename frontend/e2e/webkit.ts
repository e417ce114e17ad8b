import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { expect } from '@playwright/test';

const browsers = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];
const driver = '/usr/bin/WebKitWebDriver';
const display = '/usr/bin/Xvfb';

/** Where WebKitGTK's browser is, or undefined if it, its driver or a display for it is not installed. */
export function findWebKit(): string | undefined {
  if (![driver, display].every((file) => existsSync(file))) return undefined;
  return browsers.find((file) => existsSync(file));
}

/** The key under which the WebDriver protocol names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK, told by the WebDriver protocol. */
export class WebKit {
  private readonly processes: ChildProcess[];
  private readonly session: string;

  private constructor(processes: ChildProcess[], session: string) {
    this.processes = processes;
    this.session = session;
  }

  static async start(language: string): Promise<WebKit> {
    const screen = spawn(display, ['-displayfd', '3', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await firstLine(screen.stdio[3] as Readable);
    const port = await freePort();
    const environment = { ...process.env, DISPLAY: `:${number}`, LANG: language };
    const server = spawn(driver, [`--port=${String(port)}`], { stdio: 'ignore', env: environment });
    const url = `http://127.0.0.1:${String(port)}`;
    await expect
      .poll(() =>
        fetch(`${url}/status`).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    const options = { binary: findWebKit(), args: ['--automation'] };
    const { sessionId } = (await tell(url, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string };
    return new WebKit([server, screen], `${url}/session/${sessionId}`);
  }

  async goto(path: string): Promise<void> {
    const url = `http://localhost:${process.env.E2E_PORT ?? ''}${path}`;
    await tell(this.session, 'POST', '/url', { url });
  }

  /** Runs the body of a function in the page. */
  run(body: string, ...parameters: unknown[]): Promise<unknown> {
    return tell(this.session, 'POST', '/execute/sync', { script: body, args: parameters });
  }

  /** The text of what an XPath finds first and is visible; null if there is nothing. */
  async text(path: string): Promise<string | null> {
    const [element] = await this.find(path);
    return element === undefined
      ? null
      : ((await tell(this.session, 'GET', `/element/${element}/text`)) as string);
  }

  async expectText(path: string, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(path)).toMatch(text);
  }

  async click(path: string): Promise<void> {
    await tell(this.session, 'POST', `/element/${await this.wait(path)}/click`, {});
  }

  async type(path: string, text: string): Promise<void> {
    await tell(this.session, 'POST', `/element/${await this.wait(path)}/value`, { text });
  }

  async end(): Promise<void> {
    await tell(this.session, 'DELETE', '');
    for (const each of this.processes) each.kill();
  }

  private async wait(path: string): Promise<string> {
    await expect.poll(async () => (await this.find(path)).length).toBeGreaterThan(0);
    return (await this.find(path))[0] ?? '';
  }

  private async find(path: string): Promise<string[]> {
    const query = { using: 'xpath', value: path };
    const found = (await tell(this.session, 'POST', '/elements', query)) as Record<
      string,
      string
    >[];
    return found.map((element) => element[elementKey] ?? '');
  }
}

async function tell(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  expect(answer.status, `${method} ${path}: ${JSON.stringify(value)}`).toBe(200);
  return value;
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((read, fail) => {
    stream.once('data', (line: Buffer) => read(line.toString().trim()));
    stream.once('close', () => fail(new Error('The display did not start.')));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
