import { describe, expect, test } from 'vitest';
import { inputValue } from '../explain/index.ts';
import { compareToPeers, groupingsOf, measuredBodies, type Comparison, type Measured } from './index.ts';
import { invented as set, measured } from './testing/invented.ts';

const bodies = [100, 200, 300, 400, 500, 600].map((each, i) => measured(String(9001 + i), 1000, each * 1000));
const grouped = (kostra: readonly string[], others: readonly Measured[] = bodies) =>
  others.map(({ participant }) => ({ number: participant.number, group: participant.group, kostraGroup: kostra.includes(participant.number) ? 'EKG05' : 'EKG09' }));
const groupings = (kostra: readonly string[], others?: readonly Measured[]) => groupingsOf(grouped(kostra, others)[0]!, grouped(kostra, others));

describe('a body among its peers', () => {
  test('is shown with the group’s mean, quartiles and its own place', () => {
    const five = ['9001', '9002', '9003', '9004', '9005'];
    const shown = compareToPeers({ body: bodies[0]!, measured: bodies, groupings: groupings(five) }, set) as Comparison;
    expect(shown).toMatchObject({ withheld: false, group: 'kostra:EKG05', count: 5, own: 100, percentile: 0 });
    expect(shown.mean.value).toBe(300);
    expect(shown.quartiles).toEqual({ lower: 200, median: 300, upper: 400 });
  });

  test('opens every figure to the peers, the cheapest first, and on to their rows', () => {
    const shown = compareToPeers({ body: bodies[1]!, measured: bodies, groupings: groupings([]), group: 'all' }, set) as Comparison;
    const { own, lower, median, upper, percentile } = shown.explained;
    expect([own.value, percentile.value]).toEqual([shown.own, shown.percentile]);
    expect({ lower: lower.value, median: median.value, upper: upper.value }).toEqual(shown.quartiles);
    expect(median.inputs.map(({ name }) => name)).toEqual(['9001', '9002', '9003', '9004', '9005', '9006']);
    expect(median.inputs.map(inputValue)).toEqual([100, 200, 300, 400, 500, 600]);
    expect(own.inputs[0]).toMatchObject({ from: 'formula', explained: bodies[1]!.explained });
  });

  test('is withheld from fewer than five, and the next wider group is offered, not shown', () => {
    const four = ['9001', '9002', '9003', '9004'];
    expect(compareToPeers({ body: bodies[0]!, measured: bodies, groupings: groupings(four) }, set)).toEqual({
      withheld: true,
      group: 'kostra:EKG05',
      count: 4,
      because: 'few',
      offered: 'small',
      refusal: { code: 'group-withheld', figures: { group: 'kostra:EKG05', count: 4, least: 5 } },
    });
  });

  test('is shown in the group that was offered when that is asked for', () => {
    const shown = compareToPeers({ body: bodies[0]!, measured: bodies, groupings: groupings(['9001']), group: 'small' }, set);
    expect(shown).toMatchObject({ withheld: false, group: 'small', count: 6 });
  });

  test('is withheld where one body is more than half of the sum, not where it is just half', () => {
    const others = bodies.slice(0, 4);
    // The four are 1 000 000 together.
    const half = [...others, measured('9009', 1000, 1_000_000)];
    const more = [...others, measured('9009', 1000, 1_000_001)];
    const [shown, withheld] = [half, more].map((all) => compareToPeers({ body: all[0]!, measured: all, groupings: groupings([], all) }, set));
    expect(shown).toMatchObject({ withheld: false, count: 5 });
    expect(withheld).toMatchObject({ withheld: true, because: 'dominated', offered: null });
  });

  test('has nothing offered where nobody else has measured', () => {
    expect(compareToPeers({ body: bodies[0]!, measured: [bodies[0]!], groupings: groupings([]) }, set)).toMatchObject({
      withheld: true,
      count: 1,
      offered: null,
    });
  });

  test('is counted once, though it is among the measured too', () => {
    const five = bodies.slice(0, 5);
    const shown = compareToPeers({ body: five[0]!, measured: five, groupings: groupings([], five) }, set) as Comparison;
    expect(shown.count).toBe(5);
  });

  test('is not held against a group it is not in', () => {
    expect(() => compareToPeers({ body: bodies[0]!, measured: bodies, groupings: groupings([]), group: 'large' }, set)).toThrow(RangeError);
  });
});

test('the groups of a body go from the nearest to the widest, and skip a KOSTRA group that is unknown', () => {
  const all = [
    { number: '1', group: 'small', kostraGroup: null },
    { number: '2', group: 'small', kostraGroup: 'EKG05' },
    { number: '3', group: 'large', kostraGroup: null },
  ] as const;
  expect(groupingsOf(all[0], all).map(({ group, members }) => [group, [...members]])).toEqual([
    ['small', ['1', '2']],
    ['all', ['1', '2', '3']],
  ]);
  expect(groupingsOf(all[1], all)[0]).toEqual({ group: 'kostra:EKG05', members: new Set(['2']) });
});

test('only figures of a body’s own are compared', () => {
  const [one] = bodies;
  const costs = (origin: 'own' | 'estimate') => ({ nok: one!.nok, low: one!.nok, high: one!.nok, origin, explained: one!.explained });
  const municipality = (staff: 'own' | 'estimate') => ({
    participant: one!.participant,
    costs: { telecom: costs('own'), basicOperations: costs('own'), lineOfBusiness: costs('own'), staff: costs(staff) },
    total: { nok: one!.nok, low: one!.nok, high: one!.nok, explained: one!.explained },
    staffFte: { fte: 1, explained: one!.explained },
    unallocated: one!.nok,
    hidden: costs('estimate'),
  });
  expect(measuredBodies([municipality('estimate')], 'telecom')).toHaveLength(1);
  expect(measuredBodies([municipality('estimate')], 'staff')).toHaveLength(0);
  expect(measuredBodies([municipality('estimate')], 'all')).toHaveLength(0);
  expect(measuredBodies([municipality('own')], 'all')).toHaveLength(1);
});
