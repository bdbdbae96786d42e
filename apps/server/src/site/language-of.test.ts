import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['nn', 'nn'],
    ['no', 'nb'],
    ['nb-NO,nb;q=0.9', 'nb'],
    ['de,nn-NO;q=0.8,en;q=0.9', 'en'],
    ['en;q=0.5,nn;q=0.5', 'en'],
    ['en;q=0,nn;q=0.1', 'nn'],
    ['de', 'nb'],
    ['*', 'nb'],
    [';;q=,,', 'nb'],
  ])('for %s is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });
});
