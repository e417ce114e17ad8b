import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { moderation } from './en/moderation';
import { leavesOf } from './testing/leaves';
import { zhHant } from './zh-Hant';
import { moderation as zhHantModeration } from './zh-Hant/moderation';

interface Term {
  english: string;
  chinese: string;
  /** The term with its forms, as it stands in a sentence. */
  pattern: RegExp;
  never: string[];
}

const document = readFileSync('../src/docs/glossary.md', 'utf8');
const terms = [
  ...document.matchAll(/^\| ([^|]+) \| ([^|]*\p{Script=Han}[^|]*) \| [^|]+ \| ([^|]+) \|$/gmu),
]
  .map(([, english = '', chinese = '', never = '']): Term => {
    const [term = '', ...forms] = english.split(/[(), ]{2,}|[()]/).filter((form) => form !== '');
    return {
      english: term.trim(),
      chinese,
      pattern: new RegExp(`\\b(?:${[term.trim(), ...forms].join('|')})\\b`, 'giu'),
      never: never.split(', '),
    };
  })
  .filter(({ chinese }) => chinese !== '繁體中文')
  // of two terms the longer one is meant: a privacy notice is no notice
  .sort((a, b) => b.english.length - a.english.length);

const english = leavesOf({ ...en, moderation });
const chinese = new Map(leavesOf({ ...zhHant, moderation: zhHantModeration }));

/** What people read of a sentence, without placeholders and tags. */
const readable = (text: string) => text.replaceAll(/{{[^}]*}}|<[^>]*>/g, ' ');

function termsIn(text: string): Term[] {
  let rest = readable(text);
  return terms.filter(({ pattern }) => {
    const before = rest;
    rest = rest.replaceAll(pattern, ' ');
    return rest !== before;
  });
}

describe('the glossary', () => {
  it('has each word once, in both languages', () => {
    expect(terms.length).toBeGreaterThan(40);
    for (const words of [terms.map((term) => term.english), terms.map((term) => term.chinese)]) {
      expect(words).toEqual([...new Set(words)]);
    }
  });

  it('forbids words that no sentence uses', () => {
    const broken = [...english, ...chinese].flatMap(([key, text]) =>
      terms
        .flatMap(({ never }) => never)
        .filter((word) => isIn(word, readable(text)))
        .map((word) => `${key}: ${word} in “${text}”`),
    );
    expect(broken).toEqual([]);
  });

  it('is kept by the Chinese wherever the English uses a term', () => {
    const broken = english.flatMap(([key, text]) =>
      termsIn(text)
        .filter((term) => !chinese.get(key)?.includes(term.chinese))
        .map((term) => `${key}: ${term.english} is ${term.chinese}, not “${chinese.get(key)}”`),
    );
    expect(broken).toEqual([]);
  });
});

function isIn(word: string, text: string): boolean {
  return /^[\w -]+$/.test(word)
    ? new RegExp(`\\b${word}s?\\b`, 'i').test(text)
    : text.includes(word);
}
