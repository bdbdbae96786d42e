import { readFileSync } from 'node:fs';
import { NOTICE_CODES } from '@samvirke/store/costs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../packages/text/src/en.ts';
import { nb } from '../../packages/text/src/nb.ts';
import { nn } from '../../packages/text/src/nn.ts';

type Named = Readonly<Record<string, { readonly label: { readonly nb: string; readonly nn: string; readonly en: string }; readonly words: readonly string[] }>>;
const words = parse(readFileSync(new URL('../../data/reference/cost-table.yaml', import.meta.url), 'utf8')) as Readonly<Record<'columns' | 'elements' | 'costTypes', Named>>;
const texts = { nb: nb.costs, nn: nn.costs, en: en.costs };
const fold = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe('the words of the cost table', () => {
  it.each(['nb', 'nn', 'en'] as const)('are those of the pages: %s', (language) => {
    const labels = (named: Named): object => Object.fromEntries(Object.entries(named).map(([key, { label }]) => [key, label[language]]));
    expect(labels(words.elements)).toEqual(texts[language].elements);
    expect(labels(words.costTypes)).toEqual(texts[language].costTypes);
  });

  it.each(['columns', 'values'] as const)('mean one thing each: %s', (kind) => {
    const named = kind === 'columns' ? [words.columns] : [words.elements, words.costTypes];
    const meanings = named.flatMap((group) => Object.entries(group).flatMap(([key, { label, words: synonyms }]) => [...new Set([key, label.nb, label.nn, label.en, ...synonyms].map(fold))]));
    expect(meanings.filter((word, index) => meanings.indexOf(word) !== index)).toEqual([]);
  });

  it('tell of everything that is read otherwise than it was written', () => {
    expect(Object.keys(nb.costs.notices).toSorted()).toEqual([...NOTICE_CODES].toSorted());
  });
});
