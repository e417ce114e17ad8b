import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Problem } from './rest';
import { useErrorMessage } from './useErrorMessage';

const message = (error: unknown): string =>
  renderHook(() => useErrorMessage()).result.current(error);
const draining = (detail: string) => new Problem(503, 'draining', [], 2, { detail });

describe('the message for a failed call', () => {
  it('is the operator’s text while the server drains', () => {
    expect(message(draining('Back at ten.'))).toBe('Back at ten.');
  });

  it('says that the server is about to restart if the operator gave no text', () => {
    expect(message(draining(''))).toBe('The server is about to restart. Try again in a minute.');
  });

  it('says after how long to try again while the server starts', () => {
    const starting = new Problem(503, 'starting', [], 2, { detail: '' });
    expect(message(starting)).toBe('The server is starting. Try again in 2 seconds.');
  });
});
