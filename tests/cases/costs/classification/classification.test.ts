import { resolveAssumptions } from '@samvirke/model/assumptions';
import { ELEMENTS } from '@samvirke/model/costs';
import { classifyGroup, compileRules, maskText, sumClassified, type Industry, type LineFacts, type ProductCode } from '@samvirke/model/costs/ledgers';
import { ore } from '@samvirke/model/units';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readRules } from '@samvirke/store/costs/ledgers/rules';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

/** A line as a case says it, in kroner, and what it is: kroner by element, or one word. */
interface CaseLine {
  readonly nok: number;
  readonly is: string | Readonly<Record<string, number>>;
  readonly art?: string;
  readonly account?: string;
  readonly accountText?: string;
  readonly function?: string;
  readonly unitText?: string;
  readonly supplier?: string;
  readonly industry?: string;
  readonly cpv?: string;
  readonly unspsc?: string;
  readonly text?: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const set = resolveAssumptions(readAssumptions(), '2026-11-22');
const rules = compileRules(readRules(set).book, set);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8')).map((document) => document.toJS() as { readonly title: string; readonly lines: readonly CaseLine[] }));

function factsOf(line: CaseLine): LineFacts {
  const [version, code] = line.industry?.split('/') ?? [];
  const codes: readonly ProductCode[] = (['cpv', 'unspsc'] as const).flatMap((list) => (line[list] === undefined ? [] : [{ list, code: line[list] }]));
  return {
    ledger: 'running', account: line.account ?? null, accountText: line.accountText ?? null, art: line.art ?? null, function: line.function ?? null, functionText: null,
    unit: null, unitText: line.unitText ?? null, project: null, supplier: line.supplier === undefined ? null : { number: null, name: line.supplier },
    industry: version === undefined ? null : ({ version, code } as Industry), productCodes: codes, text: line.text ?? null,
  };
}

function whatIs(line: CaseLine): CaseLine['is'] {
  const amount = line.nok * 100;
  const facts = factsOf(line);
  const classification = classifyGroup({ facts }, rules);
  const totals = sumClassified([{ group: { key: 'line', facts, lines: 1, debitOre: ore(Math.max(amount, 0)), creditOre: ore(Math.max(-amount, 0)) }, classification }]);
  if (classification.outcome.kind !== 'ict') return classification.outcome.kind;
  return Object.fromEntries(ELEMENTS.filter((element) => totals.byElement[element] !== 0).map((element) => [element, totals.byElement[element] / 100]));
}

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(5);
});

describe.each(cases)('$title', ({ lines }) => {
  test.each(lines.map((line) => [Object.entries(line).filter(([name]) => name !== 'is' && name !== 'nok').map(([, value]) => value).join(' · '), line] as const))('%s', (_, line) => {
    expect(whatIs(line)).toEqual(line.is);
  });
});

const anything = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('IKT', 'Datatilsynet', '429', '010', 'none', '1', 'v/Kari', '\ud800')), { nil: null });

test('whatever a line says, it is classified, the same each time by rules made ready anew, and its text can be shown', () => {
  const again = compileRules(readRules(set).book, set);
  const facts: fc.Arbitrary<LineFacts> = fc.record({
    ledger: fc.constantFrom(null, 'running', 'investment'), account: anything, accountText: anything, art: anything, function: anything, functionText: anything,
    unit: anything, unitText: anything, project: anything, supplier: fc.option(fc.record({ number: anything, name: anything }), { nil: null }),
    industry: fc.option(fc.record({ version: fc.constantFrom('SN2007', 'SN2025'), code: fc.constantFrom('62.010', '', '61.200') }), { nil: null }),
    productCodes: fc.array(fc.record({ list: fc.constantFrom('cpv', 'unspsc', 'other'), code: fc.string({ maxLength: 9 }) }), { maxLength: 3 }), text: anything,
  });
  fc.assert(
    fc.property(facts, (line) => {
      expect(again.classify(line)).toEqual(rules.classify(line));
      const shown = maskText(line.text, line);
      expect(shown === null || typeof shown === 'string').toBe(true);
    }),
  );
});
