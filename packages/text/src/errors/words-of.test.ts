import { ERRORS, refuse, type ErrorCode, type Refusal } from '@samvirke/model/errors';
import { describe, expect, test } from 'vitest';
import { loadTexts, wordsOf } from '../index.ts';

const nb = await loadTexts('nb');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a refusal in words', () => {
  test('says what happened with its figures as the language writes them, and what to do', () => {
    const words = wordsOf(refuse('amount-absurd', { amount: 30_000_000, perInhabitant: 11_181.5, limit: 6000 }, { row: 3, column: 'Beløp' }), nb);
    expect(plain(words.detail)).toBe('30 000 000 kr er 11 182 kr per innbygger. Over 6 000 kr spør vi.');
    expect(words.where).toBe('rad 3, kolonnen «Beløp»');
    expect(words.cure).toMatch(/bekreft/);
  });

  test('writes years and numbers of municipalities as they stand', () => {
    const refusal = refuse('organisation-retired', { number: '0604', name: 'Kongsberg', year: 2026, lastYear: 2019, successors: ['3303 Kongsberg'] });
    expect(wordsOf(refusal, nb).detail).toBe('0604 Kongsberg var egen kommune til og med 2019, men tallene gjelder 2026.');
    expect(wordsOf(refusal, nb).cure).toContain('Bruk 3303 Kongsberg,');
  });

  test('writes many years as a span', () => {
    const years = ['2005', '2006', '2007', '2010', '2012', '2013'];
    const words = wordsOf(refuse('population-missing', { number: '0604', name: 'Kongsberg', year: 2027, years }), nb);
    expect(words.cure).toBe('Velg et år vi har folketall for: 2005–2007, 2010, 2012 og 2013.');
  });

  test('tells what to multiply by where it is known', () => {
    const mixed: Refusal = { code: 'price-years-mixed', figures: { years: ['2014', '2025'], expected: 2025, from: 2014, factor: 1.44 } };
    expect(wordsOf(mixed, nb).cure).toBe('Gang beløpene i 2014-kroner med 1,44 (den kommunale deflatoren), så er alle i 2025-kroner. Last opp igjen.');
    expect(wordsOf(refuse('price-years-mixed', { years: ['2014', '2025'], expected: 2025 }), nb).cure).not.toContain('{{');
  });
});

describe.each(['nb', 'nn', 'en'] as const)('in %s', async (language) => {
  const texts = await loadTexts(language);

  test.each(Object.keys(ERRORS) as ErrorCode[])('%s has a title, what happened and a cure, with every figure they name filled in', (code) => {
    const figures = Object.fromEntries(ERRORS[code].figures.map((name) => [name, `‹${name}›`]));
    const words = wordsOf({ code, figures } as Refusal, texts);
    for (const text of [words.title, words.detail, words.cure]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toContain('{{');
      expect(text).not.toMatch(/undefined|^\s|\s$/);
    }
    expect(words.detail).not.toBe(code);
  });
});
