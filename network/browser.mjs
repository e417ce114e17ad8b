// One person's Chromium, in whichever namespace this process was started. Each line on standard input is the name of an
// action, and is answered by one line of JSON; the browser ends with the input.
//   node browser.mjs URL SPKI PICTURES    (the site; the hash of the public key of its certificate, which nobody signed;
//                                          how many pictures the camera gives in a second)
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../frontend/', import.meta.url));
const { chromium } = require('@playwright/test');
const flags = require('./e2e/chromium.json');
const watch = fileURLToPath(new URL('watch.js', import.meta.url));
const [url, spki, pictures] = process.argv.slice(2);
const paths = [
  process.env.CHROME_PATH,
  chromium.executablePath(),
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

const browser = await chromium.launch({
  executablePath: paths.find((path) => path && existsSync(path)),
  args: [
    ...flags,
    `--use-fake-device-for-media-stream=fps=${pictures}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ],
});
let context;
let page;

/** Registers by the API: the form has a test of its own. */
async function register(username) {
  const answer = await fetch('/api/accounts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      username,
      password: 'a quiet harbour at dusk',
      birthDate: '1990-05-17',
      acceptTerms: true,
    }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
}

async function open() {
  await context?.close();
  context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript({ path: watch });
  page = await context.newPage();
  await page.goto(url);
  await page.evaluate(register, `n${process.pid}-${Date.now().toString(36)}`);
  await page.goto(url);
  await page.getByRole('button', { name: 'Turn on camera and microphone' }).click();
  await page.getByLabel('Your camera, as a mirror').locator('video').waitFor();
}

const actions = {
  /** A new person, with a new account, whose camera is on. */
  async open() {
    for (let attempt = 1; ; attempt++) {
      try {
        return await open();
      } catch (fault) {
        // Chromium drops what it loads when it hears of a new address, and it hears late
        const isLate = /ERR_NETWORK_CHANGED|Failed to fetch/.test(fault.message);
        if (!isLate || attempt === 5) throw fault;
      }
    }
  },
  start: () => page.getByRole('button', { name: 'Start', exact: true }).click(),
  take: () => page.evaluate(() => window.network.take()),
  path: () => page.evaluate(() => window.network.path()),
  async reload() {
    await page.reload({ waitUntil: 'commit' });
  },
  words: () => page.locator('body').innerText(),
};

/** A page that hangs must not hang the suite. */
function inTime(promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer for two minutes')), 120_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

for await (const action of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { value: await inTime(actions[action]()) };
  } catch (fault) {
    answer = { fault: `${action}: ${fault.message}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
