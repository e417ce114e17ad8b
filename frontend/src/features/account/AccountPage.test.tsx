import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountSession } from '../../shared/rest/types';
import { expectAccessible, show } from '../../shared/testing/render';
import AccountPage from './AccountPage';

const fetched = vi.fn<typeof fetch>();
const answers = new Map<string, [number, unknown]>();
const asked = (call: string) =>
  fetched.mock.calls
    .filter(([path, request]) => `${request?.method ?? ''} ${path as string}` === call)
    .map(([, request]) => request?.body);

const device = (id: string, current: boolean): AccountSession => ({
  id,
  current,
  device: `Firefox ${id}`,
  createdAt: '2026-11-20T10:00:00Z',
  lastSeenAt: '2026-11-22T20:00:00Z',
});
const wrongPassword = (field: string) => ({
  code: 'invalid',
  violations: [{ field, code: 'wrong-password', message: 'wrong' }],
});

async function type(label: string, password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText(label), password);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  answers.clear();
  answers.set('GET /api/session', [
    200,
    { username: 'ana', role: 'USER', secondFactor: 'none', standing: { kind: 'good' } },
  ]);
  answers.set('GET /api/sessions', [200, { items: [device('one', true), device('two', false)] }]);
  fetched.mockImplementation((path, request) => {
    const [status, body] = answers.get(`${request?.method ?? ''} ${path as string}`) ?? [404, {}];
    return Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), { status }),
    );
  });
});

describe('my account', () => {
  it('lists my devices and ends another one, but not this one', async () => {
    answers.set('DELETE /api/sessions/two', [204, undefined]);
    const { container } = show(<AccountPage />);
    await screen.findByText('Firefox one');
    await expectAccessible(container);
    expect(screen.queryByRole('button', { name: 'Sign out Firefox one' })).toBeNull();
    answers.set('GET /api/sessions', [200, { items: [device('one', true)] }]);
    await press('Sign out Firefox two');
    await vi.waitFor(() => expect(screen.queryByText('Firefox two')).toBeNull());
    expect(asked('DELETE /api/sessions/two')).toHaveLength(1);
    expect(screen.getByText('This device')).toBeDefined();
  });

  it('changes the password, confirms it, and empties the fields', async () => {
    answers.set('PUT /api/me/password', [204, undefined]);
    show(<AccountPage />);
    await type('Current password', 'the old harbour');
    await type('New password', 'a quiet harbour at dusk');
    await press('Change password');
    expect(await screen.findByText(/^Your password is changed/)).toBeDefined();
    expect(asked('PUT /api/me/password')).toEqual([
      '{"current":"the old harbour","next":"a quiet harbour at dusk"}',
    ]);
    for (const label of ['Current password', 'New password']) {
      expect(screen.getByLabelText(label)).toHaveProperty('value', '');
    }
  });

  it('says that the present password was wrong, and sends none that breaks the rules', async () => {
    answers.set('PUT /api/me/password', [422, wrongPassword('current')]);
    show(<AccountPage />);
    await type('Current password', 'not the one');
    await type('New password', 'short');
    expect(screen.getByRole('button', { name: 'Change password' })).toHaveProperty(
      'disabled',
      true,
    );
    await type('New password', ' but longer');
    await press('Change password');
    expect(await screen.findByText('The current password is not right.')).toBeDefined();
  });

  it('shows the strength of the new password while it is typed', async () => {
    show(<AccountPage />);
    await type('New password', 'aaaaaaaaaaaa');
    expect(await screen.findByText('Strength: Very easy to guess')).toBeDefined();
    await type('New password', 'correct heron lamp 77 quiet');
    expect(await screen.findByText('Strength: Very good')).toBeDefined();
    await userEvent.clear(screen.getByLabelText('New password'));
    expect(screen.queryByText(/^Strength/)).toBeNull();
  });

  it('downloads what is stored about me as a file', async () => {
    answers.set('GET /api/me/export', [200, { username: 'ana' }]);
    const files: Blob[] = [];
    const names: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    show(<AccountPage />);
    await screen.findByText('My data');
    await press('Download');
    await vi.waitFor(() => expect(names).toEqual(['serendip.json']));
    const [file] = files;
    const text = await new Promise((read) => {
      const reader = new FileReader();
      reader.onload = () => read(reader.result);
      if (file) reader.readAsText(file);
    });
    expect(JSON.parse(String(text))).toEqual({ username: 'ana' });
  });

  it('is deleted only with the password and when asked twice', async () => {
    answers.set('POST /api/me/deletion', [422, wrongPassword('password')]);
    show(<AccountPage />);
    await screen.findByText('Delete account');
    expect(screen.getByRole('button', { name: 'Delete my account' })).toHaveProperty(
      'disabled',
      true,
    );
    await type('Your password', 'a quiet harbour at dusk');
    const reallyDelete = async () => {
      await press('Delete my account');
      const dialog = within(await screen.findByRole('alertdialog'));
      await userEvent.click(dialog.getByRole('button', { name: 'Delete my account' }));
    };
    await press('Delete my account');
    expect(asked('POST /api/me/deletion')).toEqual([]);
    await userEvent.click(within(screen.getByRole('alertdialog')).getByText('Cancel'));
    await reallyDelete();
    expect(await screen.findByText('The current password is not right.')).toBeDefined();
    answers.set('POST /api/me/deletion', [204, undefined]);
    await reallyDelete();
    await vi.waitFor(() => expect(screen.queryByText('Signed in as ana')).toBeNull());
    expect(asked('POST /api/me/deletion')[0]).toBe('{"password":"a quiet harbour at dusk"}');
  });
});
