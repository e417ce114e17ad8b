import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../shared/testing/render';
import type { Preferences } from './preferences';
import { SeekForm } from './SeekForm';

const start = vi.fn();

function Form({ refusal = null }: { refusal?: string | null }) {
  const [preferences, setPreferences] = useState<Preferences>({
    mode: 'video',
    interests: [],
    languages: [],
    keepLooking: true,
  });
  return (
    <SeekForm
      preferences={preferences}
      onChange={(part) => setPreferences({ ...preferences, ...part })}
      online={1204}
      refusal={refusal}
      onStart={start}
      action={<button type="submit">Start</button>}
    />
  );
}

describe('the search form', () => {
  it('is accessible and says how many are online', async () => {
    const { container } = show(<Form />);
    expect(screen.getByText('1,204 online')).toBeDefined();
    await expectAccessible(container);
  });

  it('adds interests by Enter and by comma, and takes them out again', async () => {
    show(<Form />);
    const field = screen.getByLabelText('Interests', { selector: 'input' });
    await userEvent.type(field, 'Jazz{Enter}jazz{Enter}slow food,chess{Enter}');
    const chips = () => screen.queryAllByRole('row').map((row) => row.textContent);
    expect(chips()).toEqual(['Jazz', 'slow food', 'chess']);
    await userEvent.click(screen.getByRole('button', { name: /Remove Jazz/ }));
    expect(chips()).toEqual(['slow food', 'chess']);
    expect(start).not.toHaveBeenCalled();
  });

  it('starts by Enter in an empty field', async () => {
    show(<Form />);
    await userEvent.type(screen.getByLabelText('Interests', { selector: 'input' }), '{Enter}');
    expect(start).toHaveBeenCalledOnce();
  });

  it('switches to text only by keyboard', async () => {
    show(<Form />);
    screen.getByRole('radio', { name: 'Video' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Text only', checked: true })).toBeDefined();
  });

  it.each(['too-fast', 'a-code-of-tomorrow'])('says in words why %s was refused', (code) => {
    show(<Form refusal={code} />);
    expect(screen.getByRole('alert').textContent).not.toContain(code);
  });
});
