import { describe, expect, it } from 'vitest';
import { findMunicipalityInCell } from './find-municipality-in-cell.ts';
import { known } from './testing/cost-table-fixture.ts';

const find = (written: string, year = 2014) => findMunicipalityInCell(written, year, known);

describe('the municipality that a cell names', () => {
  it.each(['0604', '604', 'K-0604', '0604 Kongsberg', '604 - Kongsberg', 'Kongsberg', 'KONGSBERG KOMMUNE', 'Kongsberg (0604)'])('is known by number and by name: %s', (written) => {
    expect(find(written).participant).toMatchObject({ number: '0604', name: 'Kongsberg' });
  });

  it('says when a zero was put back', () => {
    expect(find('604')).toMatchObject({ zeroRestored: true });
    expect(find('0604')).toMatchObject({ zeroRestored: false });
  });

  it('is asked for where several have the name, and told by the county', () => {
    expect(find('Våler').refusal).toMatchObject({ code: 'organisation-ambiguous', figures: { candidates: ['0137 Våler (Østfold)', '0426 Våler (Hedmark)'] } });
    expect(find('Våler (Hedmark)').participant?.number).toBe('0426');
  });

  it('has successors when its number is of another time', () => {
    expect(find('0604', 2026).refusal).toMatchObject({ code: 'organisation-retired', figures: { lastYear: 2019, successors: ['3303 Kongsberg'] } });
    expect(find('3303', 2014).refusal).toMatchObject({ code: 'organisation-not-yet' });
  });

  it('is followed by its name to the number of the year', () => {
    expect(find('Kongsberg', 2026).participant?.number).toBe('3303');
  });

  it.each(['9999', 'Gokk', '', 'Sum', '12', '-1'])('is refused where it is unknown: «%s»', (written) => {
    expect(find(written).refusal).toEqual({ code: 'organisation-unknown', figures: { number: written } });
  });
});
