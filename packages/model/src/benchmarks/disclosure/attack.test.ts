import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES, figureKey, type AskedGroup, type DisclosureRules } from './index.ts';
import { bounds, Platform, Solver, type InventedBody } from './testing/attacker.ts';

const SIZES = ['size:small', 'size:medium', 'size:large'];
const COUNT = 24;

/** A fixed way to throw dice: what failed once fails again. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const invent = (seed: number, count = COUNT): InventedBody[] => {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => ({
    body: `b${index}`,
    circle: `b${index}`,
    amount: Math.round(10 ** (6 + 2 * roll())),
    isOpen: false,
    size: SIZES[Math.floor(3 * roll())] as string,
    county: `county:${1 + Math.floor(4 * roll())}`,
  }));
};

const names = (figures: AskedGroup['figures'], byBody: boolean): Set<string> => new Set(figures.map((one) => (byBody ? one.body : figureKey(one))));

/** What those who ask find out who know these bodies' figures: exactly, and if they take it that no figure was changed. */
function findings(platform: Platform, insiders: readonly string[]): string[] {
  return [false, true].flatMap((byBody) => {
    const own = new Set(platform.asked.flatMap(({ figures }) => figures.filter(({ body, circle }) => insiders.includes(body) || insiders.includes(circle)).map((one) => (byBody ? one.body : figureKey(one)))));
    const equations = [...platform.shown.map(({ figures }) => names(figures, byBody)), ...[...own].map((name) => new Set([name]))];
    return new Solver(equations).found(own);
  });
}

/** Every group that an attacker could think of: thousands, overlapping in every way. */
function attack(platform: Platform, seed: number, rounds: number): number {
  const roll = dice(seed);
  const all = platform.bodies.map(({ body }) => body);
  let asked = 0;
  const ask = (bodies: readonly string[]): void => {
    asked += 1;
    platform.ask(bodies);
  };
  ask(all);
  for (const one of all) ask(all.filter((body) => body !== one));
  for (let width = 1; width <= all.length; width += 1) for (let from = 0; from + width <= all.length; from += 1) ask(all.slice(from, from + width));
  for (let size = 1; size <= all.length; size += 1) ask(all.slice(0, size));
  for (const group of [...SIZES, 'county:1', 'county:2', 'county:3', 'county:4']) {
    const members = platform.bodies.filter(({ size, county }) => size === group || county === group).map(({ body }) => body);
    ask(members);
    for (const one of all) ask(members.includes(one) ? members.filter((body) => body !== one) : [...members, one]);
  }
  // Unions that grow as Fibonacci's numbers do: subtracted in turn, one figure comes to count for many times the others.
  let [before, now] = [all.slice(0, 5), all.slice(3, 11)];
  for (let step = 0; step < 12; step += 1) {
    const next = all.filter((body, index) => before.includes(body) !== now.includes(body) || index % 7 === step % 7);
    ask(next);
    [before, now] = [now, next];
  }
  for (let round = 0; round < rounds; round += 1) ask(all.filter(() => roll() < 0.3 + 0.5 * roll()));
  return asked;
}

describe('an attacker who asks for thousands of overlapping groups', () => {
  it('finds no body’s figure and no difference of two, though two who ask put together what they know', () => {
    let asked = 0;
    let answered = 0;
    for (const seed of [1, 2, 3]) {
      const platform = new Platform(invent(seed), DISCLOSURE_RULES);
      asked += attack(platform, seed, 300);
      // Figures are corrected: one at a time, and many at once.
      for (const changed of [1, 2, 5, 9]) {
        platform.change(platform.bodies.map((one, index) => (index < changed ? { ...one, amount: Math.round(one.amount * 1.07) + changed } : one)));
        asked += attack(platform, seed + changed, 100);
      }
      answered += platform.shown.length;
      expect(findings(platform, [])).toEqual([]);
      for (const [one, other] of [['b0', 'b1'], ['b3', 'b9'], ['b11', 'b23'], ['b7', 'b8']] as const) {
        expect(findings(platform, [one])).toEqual([]);
        expect(findings(platform, [one, other])).toEqual([]);
      }
    }
    expect(asked).toBeGreaterThan(5_000);
    expect(answered).toBeGreaterThan(10);
  });

  it('finds nothing either as the coordinator, who sees every figure that is shared', () => {
    let answered = 0;
    for (const seed of [8, 9]) {
      // Two of three are shared; what is shared counts as open.
      const bodies = invent(seed, 36).map((one, index) => ({ ...one, isOpen: index % 3 > 0 }));
      const platform = new Platform(bodies, DISCLOSURE_RULES);
      attack(platform, seed, 200);
      const shared = bodies.filter(({ isOpen }) => isOpen).map(({ body }) => body);
      expect(findings(platform, shared)).toEqual([]);
      expect(findings(platform, [...shared, 'b0'])).toEqual([]);
      answered += platform.shown.length;
    }
    expect(answered).toBeGreaterThan(2);
  });

  it('can’t even bound a figure to within a tenth', () => {
    for (const seed of [4, 5, 6]) {
      const platform = new Platform(invent(seed), DISCLOSURE_RULES);
      attack(platform, seed, 300);
      for (const insider of [null, 'b0', 'b5', 'b12']) expect(narrowest(platform, insider)).toBeGreaterThan(0.1);
    }
  });

  it('finds nothing, whatever is asked in whatever order, while figures come and go', () => {
    const body = fc.record({ amount: fc.integer({ min: 0, max: 1_000_000 }), size: fc.constantFrom(...SIZES), county: fc.integer({ min: 1, max: 4 }), circle: fc.integer({ min: 0, max: 20 }), isOpen: fc.boolean() });
    const step = fc.oneof(
      fc.record({ ask: fc.array(fc.integer({ min: 0, max: 13 }), { minLength: 1, maxLength: 14 }) }),
      fc.record({ change: fc.integer({ min: 0, max: 13 }), amount: fc.integer({ min: 0, max: 1_000_000 }) }),
    );
    let shown = 0;
    fc.assert(
      fc.property(fc.array(body, { minLength: 5, maxLength: 14 }), fc.array(step, { maxLength: 40 }), (bodies, steps) => {
        let now: InventedBody[] = bodies.map((one, index) => ({
          ...one,
          body: `b${index}`,
          // Some share a circle; most are alone.
          circle: one.circle < 3 ? `c${one.circle}` : `b${index}`,
          county: `county:${one.county}`,
          isOpen: one.isOpen && one.amount % 5 === 0,
        }));
        const platform = new Platform(now, DISCLOSURE_RULES);
        for (const one of steps) {
          if ('ask' in one) platform.ask(one.ask.map((index) => `b${index}`));
          else platform.change((now = now.map((body_, index) => (index === one.change ? { ...body_, amount: one.amount, isOpen: false } : body_))));
        }
        shown += platform.shown.length;
        for (const circle of [null, 'c0', 'b1']) {
          const figures = platform.asked.flatMap((one) => one.figures);
          const known = new Set(figures.filter((one) => one.isOpen || one.circle === circle).map(figureKey));
          const equations = [...platform.shown.map((one) => names(one.figures, false)), ...[...known].map((name) => new Set([name]))];
          expect(new Solver(equations).found(known)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});

/** The narrowest that non-negative figures and the sums shown leave of any other body's, as a share of it. */
function narrowest(platform: Platform, insider: string | null): number {
  const figures = new Map(platform.asked.flatMap((one) => one.figures.map((figure) => [figureKey(figure), figure])));
  const own = new Map([...figures].filter(([, { body }]) => body === insider).map(([key, { amount }]) => [key, amount]));
  const sums = platform.shown.map((one) => ({ names: one.figures.map(figureKey), sum: one.figures.reduce((sum, { amount }) => sum + amount, 0) }));
  const differences = sums.flatMap((one) => sums.flatMap((other) => (other.names.length < one.names.length && other.names.every((name) => one.names.includes(name)) ? [{ names: one.names.filter((name) => !other.names.includes(name)), sum: one.sum - other.sum }] : [])));
  const found = bounds([...sums, ...differences], own);
  const widths = [...found].filter(([name]) => !own.has(name)).map(([name, [low, high]]) => (high - low) / (figures.get(name)?.amount ?? 1));
  return Math.min(...widths);
}

/** Five groups of five, and some who are in none: what takes more than two answers to find. */
const five = (from: number): string[] => [0, 1, 2, 3, 4].map((index) => `b${from + index}`);
const [A, B, C] = [five(0), five(5), five(10)] as const;
const even = (count: number): InventedBody[] => invent(7, count).map((one, index) => ({ ...one, amount: 1_000_000 + index, size: 'size:small', county: 'county:1' }));
const without = (rule: Partial<DisclosureRules>): DisclosureRules => ({ ...DISCLOSURE_RULES, ...rule });

/** Each rule taken out, what is then found by whom, and that nothing is while it holds. */
describe('each rule is needed', () => {
  const solves = (rules: DisclosureRules, groups: readonly (readonly string[])[], insiders: readonly string[] = [], count = 30): boolean => {
    const platform = new Platform(even(count), rules);
    for (const group of groups) platform.ask(group);
    return findings(platform, insiders).length > 0;
  };
  const cases: readonly { readonly name: string; readonly rules: DisclosureRules; readonly groups: readonly (readonly string[])[]; readonly insiders?: readonly string[] }[] = [
    { name: 'the least number of bodies: one is asked for alone', rules: without({ leastBodies: 1, largestShare: 1, leastRest: 0, holdsSystem: false }), groups: [['b3']] },
    { name: 'the differences: all, and all but one', rules: without({ holdsDifferences: false, holdsSystem: false }), groups: [[...A, ...B, 'b20'], [...A, ...B]] },
    {
      name: 'the system: no two of the answers differ by fewer than five, four of them say what one body pays',
      rules: without({ holdsSystem: false }),
      groups: [[...A, ...B], [...B, ...C], [...A, ...B, ...C], [...A, ...C, 'b20']],
    },
    {
      name: 'that whoever asks knows its own figure',
      rules: without({ insiders: 0 }),
      groups: [[...A, ...B], [...B, ...C], [...A, ...B, ...C], [...A, ...C, 'b20', 'b21']],
      insiders: ['b21'],
    },
    {
      name: 'that two put together what they know',
      rules: without({ insiders: 1 }),
      groups: [[...A, ...B], [...B, ...C], [...A, ...B, ...C], [...A, ...C, 'b20', 'b21', 'b22']],
      insiders: ['b21', 'b22'],
    },
  ];
  for (const { name, rules, groups, insiders } of cases) {
    it(name, () => {
      expect(solves(rules, groups, insiders)).toBe(true);
      expect(solves(DISCLOSURE_RULES, groups, insiders)).toBe(false);
    });
  }

  it('that what is shared counts as open: the coordinator takes four shared figures from the sum of five', () => {
    const shared = ['b0', 'b1', 'b2', 'b3'];
    const finds = (isOpen: boolean): boolean => {
      const platform = new Platform(even(5).map((one) => ({ ...one, isOpen: isOpen && shared.includes(one.body) })), DISCLOSURE_RULES);
      return findings(platform, shared).length > 0;
    };
    expect(finds(false)).toBe(true);
    expect(finds(true)).toBe(false);
  });

  it('that a change may be small: one joins, and the others’ new figures are nearly the old', () => {
    const strange = (rules: DisclosureRules): boolean => {
      const platform = new Platform(even(30), rules);
      platform.ask(A.concat(B));
      // All correct their figures by a little: taken as new figures nothing is near anything.
      platform.change(platform.bodies.map((one) => ({ ...one, amount: one.amount + 1_000 })));
      platform.ask([...A, ...B, 'b20']);
      return findings(platform, []).length > 0;
    };
    expect(strange(without({ holdsDifferences: false, holdsSystem: false }))).toBe(true);
    expect(strange(DISCLOSURE_RULES)).toBe(false);
  });

  it('that none dominates, and that the second largest can’t reckon the largest: else the bounds are narrow', () => {
    const uneven = (amounts: readonly number[], rules: DisclosureRules, insider: string | null): number => {
      const platform = new Platform(even(6).map((one, index) => ({ ...one, amount: amounts[index] ?? 1 })), rules);
      return platform.shown.length === 0 ? Infinity : narrowest(platform, insider);
    };
    const dominated = [10_000_000, 100_000, 100_000, 100_000, 100_000, 100_000];
    const twoLarge = [10_000_000, 9_990_000, 100_000, 100_000, 100_000, 100_000];
    expect(uneven(dominated, without({ largestShare: 1, leastRest: 0 }), null)).toBeLessThan(1.06);
    expect(uneven(dominated, DISCLOSURE_RULES, null)).toBe(Infinity);
    expect(uneven(twoLarge, without({ leastRest: 0 }), 'b1')).toBeLessThan(1.06);
    expect(uneven(twoLarge, DISCLOSURE_RULES, 'b1')).toBe(Infinity);
  });
});
