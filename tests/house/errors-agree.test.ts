import { ERRORS, type ErrorCode } from '@samvirke/model/errors';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errors as en } from '../../packages/text/src/errors/en.ts';
import { errors as nb } from '../../packages/text/src/errors/nb.ts';
import { errors as nn } from '../../packages/text/src/errors/nn.ts';
import { composeErrorsPage, ERRORS_PAGE } from './errors-page.ts';

const codes = Object.keys(ERRORS).sort() as ErrorCode[];
/** Figures that a refusal may carry beyond its row of the table. */
const more: Partial<Record<ErrorCode, readonly string[]>> = { 'price-years-mixed': ['from', 'factor'] };

/** The figures that a code's words name. */
const of = (words: Readonly<Record<string, string>>) =>
  new Set(Object.values(words).flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)));

describe('codes of errors', () => {
  test.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ])('have words in %s, all of them and no others', (_language, words) => {
    expect(Object.keys(words).filter((key) => key !== 'place').sort()).toEqual(codes);
  });

  test.each(codes)('%s: the words lean on figures that the code carries, the same in each language', (code) => {
    const allowed = new Set([...ERRORS[code].figures, ...(more[code] ?? [])]);
    const used = of(nb[code]);
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
    expect(of(nn[code])).toEqual(used);
    expect(of(en[code])).toEqual(used);
    // A figure that no message shows is one that nobody knows is sent.
    expect(ERRORS[code].figures.filter((name) => !used.has(name))).toEqual([]);
  });

  test('stand in docs/errors.md as in the table and in English (mended by `node tests/house/errors-page.ts`)', () => {
    expect(readFileSync(ERRORS_PAGE, 'utf8')).toBe(composeErrorsPage());
  });
});
