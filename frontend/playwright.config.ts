import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/browser';
import { findFirefox } from './e2e/firefox';
import { findCoturn } from './e2e/relay';
import { findWebKit } from './e2e/webkit';

/** A server that somebody started already, with these ports, and that the tests then leave running. */
const isRunning = process.env.E2E_PORT !== undefined && process.env.E2E_CONTROL_PORT !== undefined;

/** Tests that need a program which may not be installed here. */
const untested = [
  { spec: 'relay.spec.ts', program: 'coturn', path: findCoturn() },
  { spec: 'firefox.spec.ts', program: 'firefox-esr', path: findFirefox() },
  { spec: 'webkit.spec.ts', program: 'webkit2gtk-driver or xvfb', path: findWebKit() },
].filter(({ path }) => path === undefined);

// Workers evaluate this file again, so that random ports are passed to them by the environment.
if (process.env.TEST_WORKER_INDEX === undefined) {
  const sentences = untested.map(
    ({ spec, program }) => `NOT TESTED: ${spec}, because ${program} is not installed.\n`,
  );
  if (process.env.CI === 'true' && sentences.length > 0) throw new Error(sentences.join(''));
  process.stderr.write(sentences.join(''));
}
const chromium = (process.env.E2E_BROWSER ??= findBrowser());
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
process.env.E2E_CONTROL_PORT ??= String(30_000 + Math.floor(Math.random() * 2_000));

const root = fileURLToPath(new URL('..', import.meta.url));
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** The class path, which `mvn package` writes. */
const classPath = [
  path.join(root, 'target', 'test-classes'),
  path.join(root, 'target', 'classes'),
  readFileSync(path.join(root, 'target', 'test.classpath'), 'utf8').trim(),
].join(path.delimiter);

/** Durations of the server configuration that are short here, so that tests need not wait. */
const settings = [
  'serendip.limits.factor=1000',
  'serendip.lobby.patience=PT0.3S',
  'serendip.figures.age=PT0S',
];

/** The flags of every Chromium that a test starts, also over a bad network. */
const flags = JSON.parse(
  readFileSync(path.join(root, 'frontend', 'e2e', 'chromium.json'), 'utf8'),
) as string[];

/** How the browser is started, with a camera that gives so many pictures a second. */
const launch = (pictures: number) => ({
  executablePath: chromium,
  args: [
    ...flags,
    `--use-fake-device-for-media-stream=fps=${String(pictures)}`,
    '--allow-loopback-in-peer-connection',
  ],
});

export default defineConfig({
  testDir: './e2e',
  outputDir: '../target/e2e',
  reporter: [['list']],
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  // generous: on a shared machine a time limit only detects a test that hangs
  timeout: 180_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: launch(20),
  },
  testIgnore: untested.map(({ spec }) => spec),
  projects: [
    { name: 'journeys', testIgnore: ['restart.spec.ts', 'relay.spec.ts'] },
    // Restarts the server, so nothing else may run beside it. A talk waits two minutes for the server, which starts
    // here on the processors that code the pictures: few pictures leave it its time.
    {
      name: 'restart',
      testMatch: 'restart.spec.ts',
      dependencies: ['journeys'],
      use: { launchOptions: launch(5) },
    },
    // restarts the server with a relay
    { name: 'relay', testMatch: 'relay.spec.ts', dependencies: ['restart'] },
  ],
  webServer: {
    command: [
      `"${java}"`,
      'chat.serendip.blackbox.ServerForBrowsers',
      process.env.E2E_PORT,
      process.env.E2E_CONTROL_PORT,
      ...settings,
    ].join(' '),
    cwd: root,
    env: { CLASSPATH: classPath },
    url: `http://127.0.0.1:${process.env.E2E_CONTROL_PORT}/ready`,
    reuseExistingServer: isRunning,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    stdout: 'pipe',
  },
});
