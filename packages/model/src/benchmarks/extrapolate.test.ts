import { describe, expect, test } from 'vitest';
import { inputValue } from '../explain/index.ts';
import { compareExtrapolations, extrapolate, trimExtremes, type Extrapolation } from './index.ts';
import { invented as set, inventedCountry, measured } from './testing/invented.ts';

// Five of seven are measured: 100 per inhabitant in one, 300 in the four others, who are as many inhabitants together.
const five = [measured('1', 4000, 400_000), ...['2', '3', '4', '5'].map((number) => measured(number, 1000, 300_000))];
const without = [measured('6', 2000, 0), measured('7', 3000, 0)].map(({ participant }) => participant);
const participants = [...five.map(({ participant }) => participant), ...without];

describe('from the measured to all', () => {
  test('each without a figure is given its group’s mean per inhabitant', () => {
    const all = extrapolate({ measured: five, participants, method: 'all' }, set) as Extrapolation;
    // 1 600 000 ÷ 8 000 = 200 per inhabitant; 5 000 more inhabitants.
    expect(all.byGroup.get('small')!.mean.value).toBe(200);
    expect(all.total.value).toBe(1_600_000 + 200 * 5000);
    expect(all.leftOut).toEqual([]);
  });

  test('without the extremes, those are given the mean as well', () => {
    const bodies = [...five, measured('8', 1000, 900_000), measured('9', 1000, 1_000), measured('10', 1000, 2_000), measured('11', 1000, 800_000)];
    const trimmed = extrapolate({ measured: bodies, participants: bodies.map(({ participant }) => participant), method: 'trimmed' }, set) as Extrapolation;
    expect(trimmed.leftOut).toEqual(['8', '9', '10', '11']);
    expect(trimmed.total.value).toBe(1_600_000 + 200 * 4000);
  });

  test('the two ways are shown with their difference', () => {
    const country = inventedCountry(1, 120, { level: 1500, exponent: -0.1, noise: 0.4 });
    const everyone = country.map(({ participant }) => participant);
    const compared = compareExtrapolations({ measured: country.slice(0, 100), participants: everyone }, set);
    if ('code' in compared) throw new Error(compared.code);
    expect(compared.difference).toBe(compared.trimmed.total.value - compared.all.total.value);
    expect(compared.share).toBeCloseTo(compared.difference / compared.all.total.value, 12);
    expect(compared.difference).not.toBe(0);
    // Against a count of our own: mean of each group times all its inhabitants.
    const byHand = (['small', 'medium', 'large'] as const).map((group) => {
      const own = country.slice(0, 100).filter(({ participant }) => participant.group === group);
      const sum = (of: (body: (typeof own)[number]) => number) => own.reduce((total, body) => total + of(body), 0);
      const people = everyone.filter((body) => body.group === group).reduce((total, { population }) => total + population, 0);
      return (sum(({ nok }) => nok) / sum(({ participant }) => participant.population)) * people;
    });
    expect(compared.all.total.value).toBeCloseTo(byHand.reduce((a, b) => a + b, 0), 2);
  });

  test('a group in which one body outweighs the rest is refused, one in which it is just half is not', () => {
    const half = [measured('1', 4000, 1_200_000), ...five.slice(1)];
    const more = [measured('1', 4000, 1_200_001), ...five.slice(1)];
    expect(extrapolate({ measured: half, participants, method: 'all' }, set)).toHaveProperty('total');
    expect(extrapolate({ measured: more, participants, method: 'all' }, set)).toMatchObject({ code: 'group-withheld' });
  });

  test('where a size group is withheld, the mean of all that are measured is used when it is asked for', () => {
    const large = measured('20', 50_000, 10_000_000, 'large').participant;
    const everyone = [...participants, large];
    expect(extrapolate({ measured: five, participants: everyone, method: 'all' }, set)).toMatchObject({ figures: { group: 'large', count: 0 } });
    const together = extrapolate({ measured: five, participants: everyone, method: 'all', by: 'all' }, set) as Extrapolation;
    expect(together.byGroup.get('all')).toMatchObject({ count: 5, filledIn: 3 });
    expect(together.total.value).toBe(1_600_000 + 200 * (5000 + 50_000));
  });

  test('the difference opens to both ways', () => {
    const country = inventedCountry(1, 120, { level: 1500, exponent: -0.1, noise: 0.4 });
    const compared = compareExtrapolations({ measured: country, participants: country.map(({ participant }) => participant), by: 'all' }, set);
    if ('code' in compared) throw new Error(compared.code);
    expect(compared.explainedDifference.value).toBe(compared.difference);
    expect(compared.explainedDifference.inputs.map(inputValue)).toEqual([compared.trimmed.total.value, compared.all.total.value]);
  });

  test('a group with too few measured is refused, one with five is not', () => {
    const four = five.slice(1);
    expect(extrapolate({ measured: four, participants, method: 'all' }, set)).toMatchObject({
      code: 'group-withheld',
      figures: { group: 'small', count: 4, least: 5 },
    });
    expect(extrapolate({ measured: five, participants, method: 'all' }, set)).toHaveProperty('total');
  });
});

describe('the extremes', () => {
  const bodies = [5, 1, 4, 2, 3].map((cost, i) => measured(String(i), 1, cost));

  test('are so many from each end, by cost per inhabitant', () => {
    expect(trimExtremes(bodies, 1).map(({ nok }) => nok)).toEqual([4, 2, 3]);
    expect(trimExtremes(bodies, 2).map(({ nok }) => nok)).toEqual([3]);
  });

  test('are all there is where there are no more than twice as many', () => {
    expect(trimExtremes(bodies.slice(0, 4), 2)).toEqual([]);
    expect(trimExtremes(bodies, 3)).toEqual([]);
  });

  test('are none where none are left out', () => {
    expect(trimExtremes(bodies, 0)).toEqual(bodies);
  });
});
