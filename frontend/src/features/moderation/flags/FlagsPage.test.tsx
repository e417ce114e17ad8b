import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../../shared/testing/render';
import { FakeModeration } from '../testing/FakeModeration';
import { aCase, aFlag, asView } from '../testing/fixtures';
import { openAdmin } from '../testing/openAdmin';

describe('a flag', () => {
  it('says whom an account is like, by what and how sure that is, and is dismissed', async () => {
    const server = new FakeModeration().on(/POST .*\/dismissal$/, aFlag());
    const { page } = openAdmin('/admin/flags', server);
    expect(await screen.findByText('Likely')).toBeDefined();
    expect(
      screen.getByText(/^Like quietfox, banned .*: the same e-mail .*, the same browser/),
    ).toBeDefined();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() =>
      expect(server.requests.some(({ path }) => path.endsWith('flags/flag-0/dismissal'))).toBe(
        true,
      ),
    );
  });

  it('shows on the case of its account', async () => {
    const link = aFlag({ confidence: 'low', reasons: ['network'] });
    openAdmin(
      '/admin/cases/case-0',
      new FakeModeration().on(/GET .*\/cases\/case-0$/, asView(aCase({ link }))),
    );
    expect(await screen.findByText('Weak sign')).toBeDefined();
  });
});
