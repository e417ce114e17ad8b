import { expect, test } from '@playwright/test';
import { control } from './control';
import { callEachOther, meet, Person, seeEachOther } from './person';

const away = 'The server is away: you can talk on, but not write or report yet.';
const awayWriting = 'The server is away. What you write is sent as soon as it is back.';

for (const [command, how] of [
  ['restart', 'is asked to end'],
  ['kill', 'is killed'],
] as const) {
  test(`talks go on without a break when the server ${how} and starts again`, async ({
    browser,
  }) => {
    // a start takes as long as the machine takes
    test.setTimeout(900_000);
    const [one, other, writer, reader] = await Promise.all([
      Person.member(browser),
      Person.member(browser),
      Person.member(browser),
      Person.member(browser),
    ]);
    await callEachOther(one, other);
    for (const person of [writer, reader]) await person.chooseText();
    await meet(writer, reader);
    const partners = () =>
      Promise.all([one, other, writer, reader].map((person) => person.partner()));
    const before = await partners();
    await writer.write('Before');
    await expect(reader.line('Before')).toBeVisible();

    const restarted = control(command);
    for (const { page } of [one, other]) await expect(page.getByText(away).first()).toBeVisible();
    for (const { page } of [writer, reader]) {
      await expect(page.getByText(awayWriting).first()).toBeVisible();
    }
    await one.expectAccessible();
    await writer.write('Meanwhile');
    // without a server the picture goes on
    await seeEachOther(one, other);
    await restarted;

    for (const { page } of [one, other, writer, reader]) {
      await expect(page.getByText(/^The server is away/)).toHaveCount(0);
    }
    await expect(reader.line('Meanwhile')).toHaveCount(1);
    await reader.write('Afterwards');
    await expect(writer.line('Afterwards')).toHaveCount(1);
    await one.showChat();
    await other.showChat();
    await one.write('We talk on');
    await expect(other.line('We talk on')).toHaveCount(1);
    await seeEachOther(one, other);
    expect(await partners()).toEqual(before);
    await Promise.all([one.leave(), other.leave(), writer.leave(), reader.leave()]);
  });
}
