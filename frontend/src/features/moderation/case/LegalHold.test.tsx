import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeModeration } from '../testing/FakeModeration';
import { aCase, ago, asView } from '../testing/fixtures';
import { openAdmin } from '../testing/openAdmin';

const casePath = '/admin/cases/case-0';
const theCase = /GET \/api\/moderation\/cases\/case-0$/;

async function giveReason(action: string, reason: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: action }));
  const dialog = await screen.findByRole('dialog');
  const go = within(dialog).getByRole('button', { name: action });
  expect(go.hasAttribute('disabled')).toBe(true);
  await userEvent.type(within(dialog).getByLabelText('Reason'), reason);
  await userEvent.click(go);
}

beforeEach(() => localStorage.clear());

describe('a legal hold', () => {
  it('is set with a reason', async () => {
    const server = new FakeModeration().on(/PUT .*\/hold$/, { since: ago(0), reason: 'Police' });
    openAdmin(casePath, server);
    await giveReason('Keep this case', 'Police');
    await waitFor(() =>
      expect(server.requests.find(({ method }) => method === 'PUT')).toEqual({
        method: 'PUT',
        path: '/api/moderation/cases/case-0/hold',
        body: { reason: 'Police' },
      }),
    );
  });

  it('is shown with who set it and why, and lifted with a reason', async () => {
    const hold = { by: 'mina', since: ago(60), reason: 'The police asked' };
    const server = new FakeModeration()
      .on(theCase, asView(aCase({ hold })))
      .on(/POST .*\/hold\/lifting$/, undefined, 204);
    openAdmin(casePath, server);
    expect(await screen.findByText('The police asked')).toBeDefined();
    await giveReason('Lift the hold', 'They have it');
    await waitFor(() =>
      expect(server.requests.some(({ path }) => path.endsWith('/hold/lifting'))).toBe(true),
    );
  });
});
