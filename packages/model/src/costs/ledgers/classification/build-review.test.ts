import { describe, expect, test } from 'vitest';
import { buildReview } from './build-review.ts';
import { classifyGroup } from './classify-group.ts';
import { decisionsNeeded } from './decisions-needed.ts';
import { effectOf } from './effect-of.ts';
import { group, inventedRules as rules } from './testing/invented-rules.ts';
import type { LineGroup } from '../types.ts';

const supplier = { number: '974760673', name: 'Oppdiktet AS' };
const groups: readonly LineGroup[] = [
  group('a', 1000, { art: '195', account: '11950', accountText: 'Lisenser', unit: '1', supplier }),
  group('b', 5000, { art: '200', account: '12000', accountText: 'Utstyr', unit: '1' }),
  group('c', 0, { art: '200', account: '12000', accountText: 'Utstyr', unit: '2' }, 3000),
  group('d', 900, { art: '200', account: '12001', unit: '2', supplier }),
  group('e', 100_000, { art: '010', unitText: 'Skule' }),
  group('f', 9_000, { art: '200', account: '12001', accountText: 'Datautstyr' }),
  group('g', 10, { art: '200' }),
];
const classified = groups.map((one) => ({ group: one, classification: classifyGroup(one, rules) }));

describe('the review', () => {
  test('gathers what is undecided by supplier, else account, else unit, else alone; the biggest first without regard to sign', () => {
    expect(buildReview(classified)).toEqual([
      { target: { account: '12000' }, label: 'Utstyr', amountOre: 2000, grossOre: 8000, lines: 2, groups: ['b', 'c'] },
      { target: { supplier: '974760673' }, label: 'Oppdiktet AS', amountOre: 1900, grossOre: 1900, lines: 2, groups: ['a', 'd'] },
      { target: { group: 'g' }, label: null, amountOre: 10, grossOre: 10, lines: 1, groups: ['g'] },
    ]);
  });

  test('can be gathered by one thing', () => {
    expect(buildReview(classified, 'unit').map(({ target }) => target)).toEqual([{ unit: '1' }, { unit: '2' }, { group: 'g' }]);
    expect(buildReview(classified, 'account').map(({ target }) => target)).toEqual([{ account: '12000' }, { account: '11950' }, { account: '12001' }, { group: 'g' }]);
  });

  test('doesn’t hang on the order of the groups', () => {
    expect(buildReview(classified.toReversed())).toEqual(buildReview(classified));
  });
});

describe('the effect of a decision', () => {
  test('is told before it is saved: also what a rule had decided', () => {
    const effect = effectOf({ id: 'd', target: { account: '12001' }, outcome: { kind: 'hidden' }, costType: null, at: '2026-01-01T00:00:00Z' }, groups, rules);
    expect(effect.changes.map(({ group: { key }, from, to }) => [key, from.outcome.kind, to.outcome.kind])).toEqual([
      ['d', 'undecided', 'hidden'],
      ['f', 'unallocated', 'hidden'],
    ]);
    expect(effect.changed).toMatchObject({ lines: 2, receivedOre: 9900, hiddenOre: 9900 });
    expect(effect.before.undecidedOre - effect.after.undecidedOre).toBe(900);
  });
});

describe('decisions needed', () => {
  test('are counted until the share is reached, of all or of what is in question', () => {
    // 1000 + 8000 + 900 + 10 of 118 910 are undecided; 9 000 is ICT.
    expect(decisionsNeeded(classified, 0.9)).toMatchObject({ decisions: 0 });
    expect(decisionsNeeded(classified, 0.95)).toMatchObject({ decisions: 1 });
    expect(decisionsNeeded(classified, 0.95, { of: 'in-question' })).toEqual({ decisions: 2, settledShare: 9000 / 18_910, reachedShare: 18_900 / 18_910 });
    expect(decisionsNeeded(classified, 1, { of: 'in-question' }).decisions).toBe(3);
  });

  test('are none for nothing', () => {
    expect(decisionsNeeded([], 0.95)).toEqual({ decisions: 0, settledShare: 1, reachedShare: 1 });
  });
});
