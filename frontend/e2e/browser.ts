import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
} as const;

/** Whether a browser starts: without the libraries of the system it does not. */
function starts(path: string): boolean {
  // on Windows a browser prints no version, so that an existing file has to do
  if (process.platform === 'win32') return true;
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 });
  return status === 0;
}

/** An installed browser that starts, or undefined. CHROME_PATH comes first. */
function found(): string | undefined {
  const paths = installed[process.platform as keyof typeof installed] as
    readonly string[] | undefined;
  return [process.env.CHROME_PATH, chromium.executablePath(), ...(paths ?? [])].find(
    (path) => path !== undefined && path !== '' && existsSync(path) && starts(path),
  );
}

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/** The commands that install a browser, tried in turn. Only root may install the libraries that it needs. */
const installCommands: readonly (readonly [string, ...string[]])[] = isRootOnLinux
  ? [
      ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ]
  : [['npx', 'playwright', 'install', 'chromium']];

/**
 * The browser that the tests use. Where none starts, one is installed; where that fails too, so do the tests: they
 * are never skipped.
 */
export function findBrowser(): string {
  const failures: string[] = [];
  for (let attempt = 0; attempt <= installCommands.length; attempt++) {
    const path = found();
    if (path !== undefined) {
      return path;
    }
    const installCommand = installCommands[attempt];
    if (installCommand !== undefined) {
      const [command, ...parameters] = installCommand;
      try {
        execFileSync(command, parameters, {
          stdio: 'inherit',
          shell: process.platform === 'win32',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
      } catch (e) {
        failures.push(e instanceof Error ? e.message : String(e));
      }
    }
  }
  throw new Error(
    `The browser tests need Chrome, Chromium or Edge that starts: install one, or let CHROME_PATH name it (${failures.join('; ') || 'what was installed does not start'}).`,
  );
}
