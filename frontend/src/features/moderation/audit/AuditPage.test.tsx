import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { FakeModeration } from '../testing/FakeModeration';
import { openAdmin } from '../testing/openAdmin';

const asked = (server: FakeModeration): string[] =>
  server.requests.filter(({ path }) => path.includes('/audit?')).map(({ path }) => path);

describe('the audit log', () => {
  it('comes back to the filter that its address holds', async () => {
    const { server } = openAdmin('/admin/audit?by=ada&action=decided&from=2026-11-01');
    expect(await screen.findByDisplayValue('ada')).toBeDefined();
    expect(screen.getByDisplayValue('2026-11-01')).toBeDefined();
    await screen.findByRole('table');
    expect(asked(server).at(-1)).toMatch(/action=decided&by=ada&from=2026-11-01/);
  });

  it('asks for what the filter says, and for all again once it is cleared', async () => {
    const { server } = openAdmin('/admin/audit');
    await screen.findByRole('table');
    await userEvent.type(screen.getByLabelText('By'), 'ada{Enter}');
    await screen.findByRole('table');
    expect(asked(server).at(-1)).toMatch(/by=ada/);
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await screen.findByRole('table');
    expect(asked(server).at(-1)).not.toMatch(/by=/);
  });
});
