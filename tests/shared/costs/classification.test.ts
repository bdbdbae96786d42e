import { resolveAssumptions } from '@samvirke/model/assumptions';
import { buildReview, classifyGroup, compileRules, decisionsNeeded, sumClassified, type ClassifiedGroup } from '@samvirke/model/costs/ledgers';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readRules } from '@samvirke/store/costs/ledgers/rules';
import { describe, expect, test } from 'vitest';
import { readAccountRows, TABLES } from './read-account-rows.ts';

const set = resolveAssumptions(readAssumptions(), '2026-11-22');
const rules = compileRules(readRules(set).book, set);
const shared = process.env['SAMVIRKE_SHARED']!;

const classified = (name: keyof typeof TABLES): readonly ClassifiedGroup[] => readAccountRows(shared, TABLES[name]).map((group) => ({ group, classification: classifyGroup(group, rules) }));
const millions = (ore: number): number => Math.round(ore / 10_000_000) / 10;
/** What the account's own name says is ICT, as it was counted by hand in DOMAIN.md 4a. */
const namedIct = (groups: readonly ClassifiedGroup[]) => groups.filter(({ classification: { id } }) => id === 'ict-account' || id === 'telecom-account');
const shareOn = (groups: readonly ClassifiedGroup[], served: string): number =>
  sumClassified(groups.filter(({ group }) => group.facts.function === served)).ictOre / sumClassified(groups).ictOre;

test.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('every øre of %s is ICT, not ICT or undecided', (name) => {
  const groups = classified(name);
  const totals = sumClassified(groups);
  const received = readAccountRows(shared, TABLES[name]).reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0);
  expect(totals.receivedOre).toBe(received);
  expect(totals.ictOre + totals.notIctOre + totals.undecidedOre).toBe(received);
  expect(totals.lines).toBe(groups.length);
});

describe('what is called ICT agrees with what was seen by hand', () => {
  test('in Stavanger’s budget for 2016: 76.3 million on arts that name ICT, 72.7 per cent of it on function 120', () => {
    const named = namedIct(classified('stavanger'));
    // DOMAIN.md has 77.4: without regard to sign it is 77.2, for 0.4 million are credits.
    expect(millions(sumClassified(named).ictOre)).toBe(76.3);
    expect(millions(named.reduce((sum, { group }) => sum + group.debitOre + group.creditOre, 0))).toBe(77.2);
    expect(shareOn(named, '120')).toBeCloseTo(0.727, 3);
    expect(millions(sumClassified(named.filter(({ group }) => group.facts.function === '202')).ictOre)).toBe(7);
  });

  test('in Sogndal’s accounts for 2011: 6.8 million, 22 per cent on 120, 34 on 290, 19 on 202', () => {
    const named = namedIct(classified('sogndal'));
    expect(millions(sumClassified(named).ictOre)).toBe(6.8);
    expect(shareOn(named, '120')).toBeCloseTo(0.22, 2);
    expect(shareOn(named, '290')).toBeCloseTo(0.34, 2);
    expect(shareOn(named, '202')).toBeCloseTo(0.19, 2);
  });

  test('in Stavanger’s ICT unit: pay, rent and others’ share that no account’s name tells of', () => {
    const groups = classified('stavanger');
    const totals = sumClassified(groups);
    expect(millions(totals.byElement.staff)).toBe(26.3);
    expect(millions(totals.hiddenOre)).toBe(4.3);
    // Refunded by other municipalities to the ICT unit: 10.6 million in DOMAIN.md.
    const refunded = groups.filter(({ group, classification }) => classification.id === 'refund-of-ict' && group.facts.art === '750');
    expect(millions(-sumClassified(refunded).ictOre)).toBe(10.6);
  });

  test('and leaves open what could be either: consultants, agreements and «other expenses» without a word of ICT', () => {
    const review = buildReview(classified('stavanger'));
    expect(review.slice(0, 4).map(({ label }) => label)).toEqual([
      'ANDRE DRIFTSUTGIFTER', 'KONSULENTTJENESTER IKKE OPPLYSNINGSPLIKTIGE', 'ANNET INVENTAR OG UTSTYR', 'SERVICE, REPARASJON, DRIFTSAVTALER',
    ]);
  });
});

/** Decisions to 95 % of all that was received, and of what is ICT or undecided. */
test.each([
  ['stavanger', 0, 5],
  ['sogndal', 0, 15],
  ['førde', 1, 5],
  ['stavangerInvestment', 0, 2],
] as const)('a newcomer settles 95 per cent of %s in %i decisions, and of what is in question in %i', (name, ofAll, inQuestion) => {
  const groups = classified(name);
  expect(decisionsNeeded(groups, 0.95).decisions).toBe(ofAll);
  expect(decisionsNeeded(groups, 0.95, { of: 'in-question' }).decisions).toBe(inQuestion);
});

test('a budget without accounts stays undecided: no function tells ICT', () => {
  const groups = classified('bergen');
  expect(decisionsNeeded(groups, 0.95).settledShare).toBeLessThan(0.01);
});
