import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join('src', file));

// over a picture that moves, it would be worked out again for each frame: on a slow machine it cost a fifth of a second before the first picture
it('no style filters what lies behind an element', () => {
  expect(styles.length).toBeGreaterThan(20);
  expect(styles.filter((file) => readFileSync(file, 'utf8').includes('backdrop-filter'))).toEqual(
    [],
  );
});
