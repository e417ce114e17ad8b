import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Transparency } from '../../../shared/rest/types';
import { expectAccessible, show } from '../../../shared/testing/render';
import TransparencyPage from './TransparencyPage';

const figures: Transparency = {
  at: '2026-11-23T00:00:00Z',
  from: '2026-08-26',
  until: '2026-11-23',
  meetings: 4000,
  reports: [
    { category: 'threat', count: 3 },
    { category: 'spam', count: 9 },
  ],
  outcomes: { open: 2, fair: 7, unfounded: 3 },
  notices: { received: 1, decided: 1 },
  measures: [{ kind: 'warn', count: 4 }],
  automated: { count: 1, share: 0.2 },
  firstAction: { urgent: { median: 540, p90: 2100 }, ordinary: {} },
  appeals: { filed: 5, decided: 4, granted: 1 },
};

describe('the transparency page', () => {
  it('says in words and tables what the figures are', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(figures))));
    const { container } = show(<TransparencyPage />);
    expect(await screen.findByText('12 reports in 4,000 meetings.')).toBeDefined();
    expect(screen.getByRole('row', { name: 'Spam or scam 9' })).toBeDefined();
    expect(screen.getByText('25% of the decided appeals were granted.')).toBeDefined();
    expect(screen.getByText(/half of them within 9 minutes/)).toBeDefined();
    await expectAccessible(container);
  });
});
