import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../shared/i18n/en';
import { zhHant } from '../../shared/i18n/zh-Hant';
import { FakeDevices } from '../../shared/testing/FakeMedia';
import { expectAccessible, show } from '../../shared/testing/render';
import { LocalMedia } from './LocalMedia';
import type { MediaProblem } from './mediaProblem';
import { MediaProblems } from './MediaProblems';

/** A problem for which no retry is offered. */
const withoutRetry: MediaProblem = 'insecure';
// the type of the translations ensures that they name exactly the problems that exist
const problems = Object.keys(en.call.problems) as MediaProblem[];

let devices: FakeDevices;
let media: LocalMedia;

function fail(problem: MediaProblem): void {
  const failed = { kind: 'failed', problem } as const;
  media.state.set({ ...media.state.get(), audio: failed, video: failed });
}

beforeEach(() => {
  devices = new FakeDevices();
  media = new LocalMedia(devices.asDevices(), { recall: () => null, remember: () => undefined });
});
afterEach(() => i18next.changeLanguage('en'));

describe.each([
  ['en', en.call],
  ['zh-Hant', zhHant.call],
])('the problems of camera and microphone, in %s,', (language, words) => {
  beforeEach(() => i18next.changeLanguage(language));

  it('have no two messages alike', () => {
    const all = problems.flatMap((problem) => Object.values(words.problems[problem]));
    expect(new Set(all).size).toBe(problems.length * 2);
  });

  it.each(problems)('have a message and next steps for %s', async (problem) => {
    fail(problem);
    const textOnly = vi.fn();
    const { container } = show(<MediaProblems media={media} onTextOnly={textOnly} />);
    expect(screen.getByText(words.problems[problem].title)).toBeDefined();
    expect(screen.getByText(words.problems[problem].text)).toBeDefined();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: words.textOnly }));
    expect(textOnly).toHaveBeenCalledOnce();
    if (problem === withoutRetry) return;
    await userEvent.click(screen.getByRole('button', { name: words.audioOnly }));
    expect(devices.given.map(({ kind }) => kind)).toEqual(['audio']);
  });

  it('offer text only where neither device can be opened', () => {
    fail(withoutRetry);
    show(<MediaProblems media={media} onTextOnly={() => undefined} />);
    const ways = screen.getAllByRole('button').map((button) => button.textContent);
    expect(ways).toEqual([words.textOnly]);
  });

  it('name the device that fails', () => {
    media.state.set({ ...media.state.get(), video: { kind: 'failed', problem: 'busy' } });
    show(<MediaProblems media={media} />);
    const heading = screen.getByRole('heading');
    expect(heading.textContent).toBe(`${words.problemOf.video}: ${words.problems.busy.title}`);
  });
});
