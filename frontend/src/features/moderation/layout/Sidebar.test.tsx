import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeModeration } from '../testing/FakeModeration';
import { openAdmin } from '../testing/openAdmin';

const countsRequest = /GET .*\/cases\?lane=ordinary&limit=1$/;
const counts = { items: [], open: 214, urgent: 3, awaiting: 0 };

describe('the badges of the queue', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('count a case that comes in, wherever the moderator is and without their asking', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { server } = openAdmin('/admin/appeals', new FakeModeration().on(countsRequest, counts));
    expect(await screen.findByTitle('3 urgent')).toBeDefined();
    server.on(countsRequest, { ...counts, urgent: 4 });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(await screen.findByTitle('4 urgent')).toBeDefined();
    expect(screen.getByTitle('214 waiting')).toBeDefined();
  });
});
