import { describe, expect, test } from 'vitest';
import { buildSet } from '../assumptions/testing/build-set.ts';
import { inventedAssumptions } from '../costs/testing/invented.ts';
import { inventedReference } from '../organisations/testing/invented-reference.ts';
import { nok } from '../units/index.ts';
import { buildAnalysisRequest, type AsksForAnalysis } from './build-analysis-request.ts';

const knowledge = {
  reference: inventedReference,
  assumptions: buildSet({
    ...inventedAssumptions,
    'organisations/size-group-boundaries': { smallBelow: 5_000, mediumTo: 20_000 },
    'organisations/joinable-distance': 150,
  }),
};
const asked: AsksForAnalysis = { municipalities: ['0104', '0105'], year: 2019, changes: [], costSet: null };
const row = (municipality: string) =>
  ({ row: 2, municipality, year: 2019, key: { kostraArt: '195' }, nok: nok(1_000), priceYear: 2019 }) as const;
const own = (of: AsksForAnalysis) => buildAnalysisRequest(of, knowledge).request?.ownFigures.map(({ element, nok: amount }) => [element, amount]);

describe('what is asked for', () => {
  test('becomes the year’s municipalities, and no cooperation to join that is smaller than they are', () => {
    const { request } = buildAnalysisRequest(asked, knowledge);
    expect(request).toMatchObject({ year: 2019, ownFigures: [], joinable: null });
    expect(request?.participants.map(({ number, population, group }) => [number, population, group])).toEqual([
      ['0104', 22_000, 'large'],
      ['0105', 480, 'small'],
    ]);
  });

  test('comes with the nearest cooperation that could be joined, and how far away it is', () => {
    const { request } = buildAnalysisRequest({ ...asked, municipalities: ['0103', '0105'] }, knowledge);
    expect(request?.joinable).toMatchObject({ cooperation: { id: 'nordviksamarbeidet' }, population: 5_000, beyond: false });
    expect(request?.joinable?.distanceKm).toBeCloseTo(16.7, 0);
  });

  test('without a year is of the latest', () => {
    expect(buildAnalysisRequest({ ...asked, year: null }, knowledge).request?.year).toBe(2026);
  });

  test('is computed with the assumptions as they were changed, and own figures are split by them', () => {
    const costSet = { id: 'set', rows: [row('0104')] };
    const changes = [['costs/kostra-art-elements.195.basicOperations', 0.4]] as const;
    expect(own({ ...asked, costSet })).toEqual([['basicOperations', 200], ['lineOfBusiness', 800]]);
    expect(own({ ...asked, costSet, changes: [...changes, ['costs/kostra-art-elements.195.lineOfBusiness', 0.4]] })).toEqual([
      ['basicOperations', 500],
      ['lineOfBusiness', 500],
    ]);
  });

  test('leaves aside what others than the participants cost', () => {
    const costSet = { id: 'set', rows: [row('0101')] };
    expect(buildAnalysisRequest({ ...asked, costSet }, knowledge).request).toMatchObject({ ownFigures: [], unallocated: [] });
  });

  test('is refused with everything that is wrong at once', () => {
    const { refusals } = buildAnalysisRequest(
      { ...asked, municipalities: ['0104', '0104', '9999'], changes: [['costs/no-such', 1], ['costs/data-room-pue', 100]] },
      knowledge,
    );
    expect(refusals?.map(({ code }) => code)).toEqual([
      'assumption-unknown',
      'assumption-out-of-bounds',
      'municipality-repeated',
      'organisation-unknown',
    ]);
  });
});
