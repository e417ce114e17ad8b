import { execFileSync } from 'node:child_process';
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

/** A browser that is there already, or undefined. CHROME_PATH goes before all others. */
function found(): string | undefined {
  const places = installed[process.platform as keyof typeof installed] as
    readonly string[] | undefined;
  return [process.env.CHROME_PATH, chromium.executablePath(), ...(places ?? [])].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Each way to get a browser where there is none, tried in turn. */
const waysToGetOne: readonly (readonly [string, ...string[]])[] = [
  ['npx', 'playwright', 'install', 'chromium'],
  ...(process.platform === 'linux' && process.getuid?.() === 0
    ? ([['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']] as const)
    : []),
];

/**
 * The browser that the tests use. Where there is none, one is installed; where that fails too, so do the tests: they
 * are never skipped.
 */
export function findBrowser(): string {
  const failures: string[] = [];
  for (let attempt = 0; attempt <= waysToGetOne.length; attempt++) {
    const path = found();
    if (path !== undefined) {
      return path;
    }
    const way = waysToGetOne[attempt];
    if (way !== undefined) {
      const [command, ...words] = way;
      try {
        execFileSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
      } catch (e) {
        failures.push(`${way.join(' ')}: ${String(e)}`);
      }
    }
  }
  throw new Error(
    `The browser tests need Chrome, Chromium or Edge: install one, or let CHROME_PATH name it. ${failures.join('; ')}`,
  );
}
