import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../shared/testing/render';
import RegisterPage from './RegisterPage';

const fetched = vi.fn<typeof fetch>();

function answer(status: number, body: unknown): void {
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }));
}

async function fill(username: string, password: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('Username'), username);
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste(password);
  await userEvent.click(screen.getByRole('checkbox'));
  const [first] = screen.getAllByRole('spinbutton');
  first?.focus();
  await userEvent.keyboard('05171990');
}

const join = () => userEvent.click(screen.getByRole('button', { name: 'Create account' }));

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

describe('registration', () => {
  it('is accessible, and sends nothing before all is there', async () => {
    const { container } = show(<RegisterPage />);
    await expectAccessible(container);
    await join();
    expect(screen.getByText('Enter your date of birth.')).toBeDefined();
    expect(fetched).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it('sends what was filled in, a pasted password and the invitation too', async () => {
    answer(201, { username: 'ana', role: 'ADMINISTRATOR' });
    show(<RegisterPage />, '/register?invitation=secret');
    await fill('ana', 'correct horse battery');
    await join();
    expect(JSON.parse(fetched.mock.lastCall?.[1]?.body as string)).toEqual({
      username: 'ana',
      password: 'correct horse battery',
      birthDate: '1990-05-17',
      acceptTerms: true,
      locale: 'en',
      invitation: 'secret',
    });
  });

  it('shows a violation while it is typed', async () => {
    show(<RegisterPage />);
    await fill('ana maria', 'i am ana maria, hello');
    expect(screen.getByText(/Begin with a letter or digit/)).toBeDefined();
    expect(screen.getByText('The password must not contain your username.')).toBeDefined();
  });

  it('puts the server’s refusal beside its field, in words', async () => {
    const violations = [{ field: 'username', code: 'taken', message: 'taken' }];
    answer(422, { code: 'invalid', violations });
    show(<RegisterPage />);
    await fill('ana', 'correct horse battery');
    await join();
    expect(await screen.findByText('This username is taken.')).toBeDefined();
  });

  it('says when it was too often, and for how long', async () => {
    const headers = { 'retry-after': '7' };
    fetched.mockResolvedValue(new Response('{"code":"too-many"}', { status: 429, headers }));
    show(<RegisterPage />);
    await fill('ana', 'correct horse battery');
    await join();
    expect(await screen.findByText(/Try again in 7 seconds/)).toBeDefined();
  });

  it('says when the server cannot be reached', async () => {
    fetched.mockRejectedValue(new TypeError('failed to fetch'));
    show(<RegisterPage />);
    await fill('ana', 'correct horse battery');
    await join();
    expect(await screen.findByText(/cannot be reached/)).toBeDefined();
  });
});
