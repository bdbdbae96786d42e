import { resolveAssumptions } from '@samvirke/model/assumptions';
import { compileRules, mapIndustry } from '@samvirke/model/costs/ledgers';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAssumptions } from '../../../assumptions/index.ts';
import { readRules, RuleFilesInvalid } from './index.ts';

const set = resolveAssumptions(readAssumptions(), '2026-11-22');
const own = fileURLToPath(new URL('../../../../../../data/rules/costs', import.meta.url));

describe('the rules as they are delivered', () => {
  const { book, sources } = readRules(set);

  test('can be made ready under both policies, and say their version', () => {
    expect(book.rules.length).toBeGreaterThan(50);
    expect(compileRules(book, set).version).toBe(book.version);
    expect(book.version).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
  });

  test('name no supplier, for what holds of one holds not of all', () => {
    expect(book.rules.filter(({ when }) => when.suppliers !== undefined)).toEqual([]);
  });

  test('have a source each, and every source is used', () => {
    const used = new Set(book.rules.flatMap((rule) => rule.sources));
    expect(Object.keys(sources).filter((id) => !used.has(id) && !['figure-9', 'sn2007', 'sn2025'].includes(id))).toEqual([]);
  });

  test('use every list of words and every industry set, but those that say nothing of ICT', () => {
    const said = book.rules.flatMap(({ when }) => [...Object.keys(when.words ?? {}), ...Object.keys(when.notWords ?? {})]);
    const taken = Object.values(book.words).map(({ unless }) => unless);
    expect(Object.keys(book.words).filter((list) => !said.includes(list) && !taken.includes(list))).toEqual([]);
    const sets = new Set(book.rules.map(({ when }) => when.industry?.set));
    expect(book.industrySets.map(({ id }) => id).filter((id) => !sets.has(id))).toEqual(['repair-of-electronics', 'cabling', 'municipal-administration']);
  });

  test('map every code of SN2007 that is in a set, into codes of the same set or out of all', () => {
    for (const { id, codes } of book.industrySets) {
      for (const code of codes.SN2007) {
        const mapped = mapIndustry({ version: 'SN2007', code }, book.industryChanges);
        expect(mapped.length, `${id} ${code}`).toBeGreaterThan(0);
      }
    }
    // Computer facilities management is one trade in SN2007 and two in SN2025; wireless is no longer 61.200.
    expect(mapIndustry({ version: 'SN2007', code: '62.030' }, book.industryChanges).map(({ code }) => code)).toEqual(['62.200', '63.100']);
    expect(mapIndustry({ version: 'SN2007', code: '61.200' }, book.industryChanges).map(({ code }) => code)).toContain('61.100');
  });
});

describe('rules that can’t be used', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
    cpSync(own, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function problemsAfter(file: string, from: string, to: string): string {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    try {
      readRules(set, folder);
    } catch (error) {
      expect(error).toBeInstanceOf(RuleFilesInvalid);
      return (error as RuleFilesInvalid).message;
    }
    return 'none';
  }

  test.each([
    ['an outcome that isn’t there', 'classification.yaml', 'outcome: hidden', 'outcome: hiden', /rules/],
    ['a field that isn’t there', 'classification.yaml', "when: { arts: ['429'", "when: { art: ['429'", /rules/],
    ['a source that isn’t there', 'classification.yaml', 'sources: [kostra]', 'sources: [kostrra]', /kostrra/],
    ['an id twice', 'classification.yaml', '- id: internal', '- id: vat', /vat.*two rules/],
    ['a list of words that isn’t there', 'classification.yaml', 'words: { ict: [account, unit', 'words: { itc: [account, unit', /itc/],
    ['shares that don’t add to 1', 'classification.yaml', 'ict: { staff: 1 }', 'ict: { staff: 0.9 }', /add to 1/],
    ['an assumption’s row that isn’t there', 'classification.yaml', 'cost-type-shares.wholesale', 'cost-type-shares.retail', /retail/],
    ['a code in two sets', 'industries.yaml', "SN2025: ['46.500']", "SN2025: ['46.500', '62.100']", /62\.100.*two sets/],
    ['a bare code', 'industries.yaml', "'62.010', '62.020'", "'62', '62.020'", /industries/],
    ['no YAML', 'industries.yaml', 'sets:', 'sets: [', /industries/],
  ])('are refused with their place: %s', (_, file, from, to, said) => {
    expect(problemsAfter(file, from, to)).toMatch(said);
  });

  test('are refused where a file is missing', () => {
    rmSync(join(folder, 'industries.yaml'));
    expect(() => readRules(set, folder)).toThrow(RuleFilesInvalid);
  });
});
