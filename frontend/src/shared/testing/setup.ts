import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startI18n } from '../i18n/i18n';

// jsdom has no CSS object; the ids that tests meet need no more escaping than this
Object.defineProperty(globalThis, 'CSS', {
  value: { escape: (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`) },
});

// generous, as the time for a whole test
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => startI18n('en'));
afterEach(cleanup);
