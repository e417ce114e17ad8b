import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../../shared/testing/render';
import SecondFactorPage from './SecondFactorPage';
import { SecondFactors } from './SecondFactors';

const fetched = vi.fn<typeof fetch>();
const answers = new Map<string, [number, unknown]>();
const asked = (call: string) =>
  fetched.mock.calls.filter(
    ([path, request]) => `${request?.method ?? ''} ${path as string}` === call,
  );

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  answers.clear();
  fetched.mockImplementation((path, request) => {
    const [status, body] = answers.get(`${request?.method ?? ''} ${path as string}`) ?? [404, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
});

describe('setting up an authenticator app', () => {
  it('shows the code to scan, takes the first code, and shows the recovery codes once', async () => {
    const uri = 'otpauth://totp/Serendip:ana?secret=JBSWY3DPEHPK3PXP';
    answers.set('GET /api/me/factors', [200, { items: [], recoveryCodesLeft: 0 }]);
    answers.set('POST /api/me/factors/totp', [200, { secret: 'JBSWY3DPEHPK3PXP', uri }]);
    answers.set('POST /api/me/factors/totp/confirmation', [
      200,
      { recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'] },
    ]);
    const { container } = show(<SecondFactors secondFactor="enrol" />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Set up an authenticator app' }),
    );
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeDefined();
    const picture = screen.getByRole('img', { name: /QR code/ });
    await vi.waitFor(() =>
      expect(picture.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/),
    );
    await userEvent.type(screen.getByLabelText('The code that the app shows now'), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('aaaa-bbbb')).toBeDefined();
    expect(asked('POST /api/me/factors/totp/confirmation')[0]?.[1]?.body).toBe('{"code":"123456"}');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(screen.queryByText('aaaa-bbbb')).toBeNull();
  });
});

describe('new recovery codes', () => {
  const totp = { id: 'f', kind: 'totp', createdAt: '2026-11-01T10:00:00Z' };

  it('are made after a question, and are shown once', async () => {
    answers.set('GET /api/me/factors', [200, { items: [totp], recoveryCodesLeft: 2 }]);
    answers.set('POST /api/me/factors/recovery-codes', [200, { recoveryCodes: ['eeee-ffff'] }]);
    show(<SecondFactors secondFactor="passed" />);
    await userEvent.click(await screen.findByRole('button', { name: 'New codes' }));
    expect(await screen.findByText(/will no longer work/)).toBeDefined();
    expect(asked('POST /api/me/factors/recovery-codes')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Make new codes' }));
    expect(await screen.findByText('eeee-ffff')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(screen.queryByText('eeee-ffff')).toBeNull();
  });

  it('are not offered before the second factor is verified', async () => {
    answers.set('GET /api/me/factors', [200, { items: [totp], recoveryCodesLeft: 2 }]);
    show(<SecondFactors secondFactor="required" />);
    expect(await screen.findByText('2 left')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'New codes' })).toBeNull();
  });
});

describe('the second step of signing in', () => {
  const account = { username: 'ana', secondFactor: 'required', standing: { kind: 'good' } };

  it('takes a code, and says when it is not right', async () => {
    answers.set('GET /api/session', [200, account]);
    answers.set('POST /api/session/second-factor', [422, { code: 'invalid' }]);
    const { container } = show(<SecondFactorPage />);
    const field = await screen.findByLabelText('Code from your authenticator app');
    await expectAccessible(container);
    await userEvent.type(field, '123456{Enter}');
    expect(await screen.findByText(/This code is not right/)).toBeDefined();
  });

  it('takes a recovery code instead', async () => {
    answers.set('GET /api/session', [200, account]);
    answers.set('POST /api/session/second-factor', [200, account]);
    show(<SecondFactorPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
    await userEvent.type(screen.getByLabelText('Recovery code'), ' aaaa-bbbb {Enter}');
    const [call] = asked('POST /api/session/second-factor');
    expect(call?.[1]?.body).toBe('{"code":"aaaa-bbbb"}');
  });
});
