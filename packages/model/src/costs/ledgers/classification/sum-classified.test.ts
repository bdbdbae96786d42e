import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineFacts, LineGroup } from '../types.ts';
import { classifyGroup } from './classify-group.ts';
import { compileDecisions } from './compile-decisions.ts';
import { effectOf } from './effect-of.ts';
import { sumClassified } from './sum-classified.ts';
import { facts, group, inventedRules as rules } from './testing/invented-rules.ts';
import type { Decision } from './types.ts';

const someFacts: fc.Arbitrary<LineFacts> = fc.record({
  art: fc.constantFrom(null, '010', '130', '190', '195', '200', '350', '429', '750', '800', 'x'),
  account: fc.constantFrom(null, '11950', '11300'),
  accountText: fc.constantFrom(null, 'Datautstyr', 'Porto', 'Datatilsynet'),
  unit: fc.constantFrom(null, '1', '2'),
  unitText: fc.constantFrom(null, 'IKT', 'Skule'),
  supplier: fc.constantFrom(null, { number: '974760673', name: null }, { number: null, name: 'Data AS' }),
  industry: fc.constantFrom(null, { version: 'SN2007' as const, code: '62.010' }),
}).map(facts);
const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const groups: fc.Arbitrary<readonly LineGroup[]> = fc
  .array(fc.record({ some: someFacts, debit: amount, credit: amount }), { maxLength: 40 })
  .map((many) => many.map(({ some, debit, credit }, index) => group(`g${index}`, debit, some, credit)));
const decision: fc.Arbitrary<Decision> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  target: fc.constantFrom<Decision['target'][]>({ supplier: '974760673' }, { account: '11950' }, { unit: '1' }, { account: '11300', unit: '2' }, { group: 'g0' }),
  outcome: fc.constantFrom<Decision['outcome'][]>({ kind: 'ict', elements: { telecom: 1 / 3, staff: 2 / 3 } }, { kind: 'hidden' }, { kind: 'ict-by-art' }, { kind: 'not-ict', because: 'other-purpose' }),
  costType: fc.constant(null),
  at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
});
const decisions = fc.uniqueArray(decision, { selector: ({ id }) => id, maxLength: 3 });

function classified(all: readonly LineGroup[], made: readonly Decision[]) {
  const compiled = compileDecisions(made);
  return all.map((one) => ({ group: one, classification: classifyGroup(one, rules, compiled) }));
}

describe('classified sums', () => {
  test('are received = ICT + not ICT + undecided, and ICT = its parts, to the øre', () => {
    fc.assert(
      fc.property(groups, decisions, (all, made) => {
        const totals = sumClassified(classified(all, made));
        const received = all.reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0);
        expect(totals.receivedOre).toBe(received);
        expect(totals.ictOre + totals.notIctOre + totals.undecidedOre).toBe(received);
        expect(Object.values(totals.byElement).reduce<number>((sum, part) => sum + part, 0) + totals.unallocatedOre + totals.hiddenOre).toBe(totals.ictOre);
        expect(Object.values(totals.notIctBecause).reduce<number>((sum, part) => sum + part, 0)).toBe(totals.notIctOre);
        expect(totals.debitOre - totals.creditOre).toBe(totals.receivedOre);
      }),
    );
  });

  test('are the same in whatever order the groups come, and each time', () => {
    fc.assert(
      fc.property(groups, decisions, (all, made) => {
        const once = sumClassified(classified(all, made));
        expect(sumClassified(classified(all.toReversed(), made.toReversed()))).toEqual(once);
        expect(sumClassified(classified(all, made))).toEqual(once);
      }),
    );
  });

  test('are changed by a decision as its effect said, and by undoing it back again', () => {
    fc.assert(
      fc.property(groups, decisions, decision, (all, made, one) => {
        const others = made.filter(({ id }) => id !== one.id);
        const effect = effectOf(one, all, rules, made);
        const after = classified(all, [...others, one]);
        expect(effect.before).toEqual(sumClassified(classified(all, others)));
        expect(effect.after).toEqual(sumClassified(after));
        const told = new Map(effect.changes.map(({ group: { key }, to }) => [key, to]));
        const before = classified(all, others);
        for (const [index, { group: { key }, classification }] of after.entries()) {
          expect(classification).toEqual(told.get(key) ?? before[index]!.classification);
        }
      }),
    );
  });

  test('split an amount between elements by largest remainder', () => {
    const [one] = classified([group('a', 101, { art: '195', accountText: 'Datalisens' })], []);
    expect(sumClassified([one!]).byElement).toMatchObject({ basicOperations: 20, lineOfBusiness: 81 });
  });

  test('hold a credit as what it is: less of what it is of', () => {
    const totals = sumClassified(classified([group('a', 0, { art: '750', unitText: 'IKT' }, 500), group('b', 800, { art: '010', unitText: 'IKT' })], []));
    expect(totals).toMatchObject({ ictOre: 300, unallocatedOre: -500, debitOre: 800, creditOre: 500, lines: 2 });
  });
});
