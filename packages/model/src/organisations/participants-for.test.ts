import { describe, expect, it } from 'vitest';
import { participantsFor } from './participants-for.ts';
import { organisationErrorCodes } from './organisation-error-codes.ts';
import { inventedAssumptions } from './testing/invented-assumptions.ts';
import { inventedReference as reference } from './testing/invented-reference.ts';

const ask = (year: number, ...numbers: readonly string[]) => participantsFor({ numbers, year }, reference, inventedAssumptions());

describe('the municipalities of an analysis', () => {
  it('stand in the order asked for, with the population of the year and the group it gives', () => {
    const { participants, refusals } = ask(2014, '0104', '0101');
    expect(refusals).toEqual([]);
    expect(participants).toEqual([
      { number: '0104', name: 'Ånes', year: 2014, population: 21_000, group: 'large', languageForm: 'nynorsk' },
      { number: '0101', name: 'Nordvik', year: 2014, population: 4_000, group: 'small', languageForm: 'nynorsk' },
    ]);
  });

  it('are refused all at once, each with what to ask for instead', () => {
    const { refusals } = ask(2026, '9999', '0103', '3101', '3101');
    expect(refusals).toEqual([
      { code: 'organisation-unknown', figures: { number: '9999' } },
      {
        code: 'organisation-retired',
        figures: { number: '0103', name: 'Skiftøy', year: 2026, lastYear: 2019, successors: ['0104 Ånes', '3101 Nordås'] },
      },
      { code: 'municipality-repeated', figures: { number: '3101', name: 'Nordås' } },
    ]);
  });

  it('are not asked about before they were made', () => {
    expect(ask(2019, '3001').refusals).toEqual([
      {
        code: 'organisation-not-yet',
        figures: {
          number: '3001',
          name: 'Nordås',
          year: 2019,
          firstYear: 2020,
          predecessors: ['0101 Nordvik', '0102 Søråsen', '0103 Skiftøy'],
        },
      },
    ]);
    expect(ask(2020, '3001').refusals).toEqual([]);
  });

  it.each([2003, 2021, 2027])('have no answer for %i, where nobody has counted, but are told which years there are', (year) => {
    expect(ask(year, '0105').refusals).toEqual([
      { code: 'population-missing', figures: { number: '0105', name: 'Ensom', year, years: ['2014', '2019', '2020', '2026'] } },
    ]);
  });

  it('are at least one', () => {
    expect(ask(2014).refusals).toEqual([{ code: 'municipalities-missing', figures: {} }]);
  });

  it('are refused only with the codes of this room', () => {
    const codes = [ask(2014), ask(2026, '9999', '0103', '0105', '0105'), ask(2014, '3101'), ask(2003, '0105')]
      .flatMap(({ refusals }) => refusals.map(({ code }) => code as string));
    expect(new Set(codes)).toEqual(new Set(organisationErrorCodes));
  });
});
