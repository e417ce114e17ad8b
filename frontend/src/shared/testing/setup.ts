import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startI18n } from '../i18n/i18n';

// jsdom has no CSS object; the ids that tests meet need no more escaping than this
Object.defineProperty(globalThis, 'CSS', {
  value: { escape: (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`) },
});

beforeAll(() => startI18n('en'));
afterEach(cleanup);
