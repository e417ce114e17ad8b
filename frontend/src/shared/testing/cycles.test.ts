import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [resolve('src', file), importsOf(resolve('src', file))]),
);

/** The sources that a source imports, be it only a type: the linter's rule against cycles passes over those. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName }) => resolve(dirname(file), fileName))
    .flatMap((base) => [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`])
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  for (const next of sources.get(file) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachableFrom(next, seen);
  }
  return seen;
}

it('no source imports one that imports it, not even a type', () => {
  expect(sources.size).toBeGreaterThan(200);
  expect([...sources.keys()].filter((file) => reachableFrom(file).has(file))).toEqual([]);
});
