import { expect, test } from '@playwright/test';
import { Person } from './person';

const problems = [
  ['NotAllowedError', 'Your browser does not let Serendip use them'],
  ['NotFoundError', 'No camera or microphone was found'],
  ['NotReadableError', 'Another program is using it'],
  ['OverconstrainedError', 'No camera or microphone here is suitable'],
] as const;

for (const [name, sentence] of problems) {
  test(`a camera that fails with ${name} says so and leaves a way on`, async ({ browser }) => {
    const person = await Person.stranger(browser);
    await person.context.addInitScript((failure) => {
      // about:blank has none
      const devices = navigator.mediaDevices as MediaDevices | undefined;
      if (devices) devices.getUserMedia = () => Promise.reject(new DOMException('', failure));
    }, name);
    await person.join();
    await person.page.goto('/');
    await person.page.getByRole('button', { name: 'Turn on camera and microphone' }).click();
    await expect(person.page.getByRole('heading', { name: sentence })).toBeVisible();
    await person.expectAccessible();
    await expect(person.page.getByRole('button', { name: 'Go on with sound only' })).toBeVisible();
    await person.page.getByRole('button', { name: 'Go on with text only' }).click();
    await person.start();
    await expect(person.page.getByText('Looking for somebody…')).toBeVisible();
    await person.leave();
  });
}

test('sound alone is enough to start', async ({ browser }) => {
  const person = await Person.stranger(browser);
  await person.context.addInitScript(() => {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) =>
      constraints?.video
        ? Promise.reject(new DOMException('', 'NotAllowedError'))
        : ask(constraints);
  });
  await person.join();
  await person.page.goto('/');
  await person.page.getByRole('button', { name: 'Turn on camera and microphone' }).click();
  await person.page.getByRole('button', { name: 'Go on with sound only' }).click();
  await person.start();
  await expect(person.page.getByText('Looking for somebody…')).toBeVisible();
  await person.leave();
});
