import { expect, test } from 'vitest';
import { inputValue, walkExplained, type Explained } from '../../../explain/index.ts';
import { oreToNok } from '../../../units/index.ts';
import { invented } from '../../testing/invented.ts';
import { classifyGroup } from './classify-group.ts';
import { explainClassified } from './explain-classified.ts';
import { sumClassified } from './sum-classified.ts';
import { group, inventedBook, inventedRules } from './testing/invented-rules.ts';

const groups = [
  group('a', 101, { art: '195', accountText: 'Datalisens' }),
  group('b', 5000, { art: '010', unitText: 'IKT' }),
  group('c', 700, { art: '200' }),
  group('d', 900, { art: '429' }),
  group('e', 1000, { industry: { version: 'SN2007', code: '62.010' } }),
  group('f', 0, { art: '750', unitText: 'IKT' }, 400),
].map((one) => ({ group: one, classification: classifyGroup(one, inventedRules) }));
const figure = explainClassified(groups, { book: inventedBook, set: invented, placeOf: ({ key }) => ({ costSet: 'import', row: key.charCodeAt(0) }) });

function part(of: Explained, ...names: readonly string[]): Explained {
  const [name, ...rest] = names;
  if (name === undefined) return of;
  const input = of.inputs.find((one) => one.name === name);
  if (input?.from !== 'formula') throw new Error(`${name} isn't a part of ${of.formula}`);
  return part(input.explained, ...rest);
}

test('received cost opens to the same sums as are counted', () => {
  const totals = sumClassified(groups);
  expect(figure.value).toBeCloseTo(oreToNok(totals.receivedOre), 6);
  expect(part(figure, 'ict').value).toBeCloseTo(oreToNok(totals.ictOre), 6);
  expect(part(figure, 'notIct').value).toBeCloseTo(oreToNok(totals.notIctOre), 6);
  expect(part(figure, 'undecided').value).toBeCloseTo(oreToNok(totals.undecidedOre), 6);
  expect(part(figure, 'ict', 'lineOfBusiness').value).toBeCloseTo(oreToNok(totals.byElement.lineOfBusiness), 6);
  expect(part(figure, 'ict', 'unallocated').value).toBeCloseTo(-4, 6);
});

test('a part opens to the rule, the lines and the assumption that split them', () => {
  expect(part(figure, 'ict', 'lineOfBusiness', 'ict-account', 'row').inputs).toEqual([
    { from: 'own', name: 'received', costSet: 'import', row: 97, value: 1.01, unit: 'NOK' },
    { from: 'assumption', name: 'share', cell: 'costs/kostra-art-elements.195.lineOfBusiness', value: 0.8 },
  ]);
  expect(part(figure, 'ict', 'basicOperations', 'industry', 'row').inputs[1]).toMatchObject({ cell: 'costs/cost-type-shares.ictServices.basicOperations' });
});

test('every sum in it is the sum of what it opens to', () => {
  let seen = 0;
  walkExplained(figure, (one) => {
    if (one.formula === 'costs/row-share') return;
    seen++;
    expect(one.value).toBeCloseTo(one.inputs.reduce((sum, input) => sum + inputValue(input), 0), 6);
  });
  expect(seen).toBeGreaterThan(10);
});
