import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMunicipality, isOrganisationNumber, municipalitiesIn } from '@samvirke/model/organisations';
import { readJsonStat, readKlassChanges, readKlassCodes, readReferenceData, readUnits, referenceFolder, refreshReference } from '@samvirke/store/organisations';
import { describe, expect, it } from 'vitest';

const data = join(process.env['SAMVIRKE_SHARED'] ?? '', 'data');
const text = (path: string) => readFileSync(join(data, path), 'utf8');
const reference = readReferenceData();
const read = (file: string) => readUnits(text(`04-formater/brreg/${file}`));

describe('JSON-stat 2 as Statistisk sentralbyrå writes it', () => {
  it('is read with its values, its gaps and their reasons (table 05300)', () => {
    const table = readJsonStat(text('04-formater/ssb-jsonstat/ssb-05300-jsonstat2-med-null-og-status.json'));
    const cells = [...table.cells()];
    expect(table.dimensions.map(({ id, categories }) => `${id} ${categories.length}`)).toEqual(['Avstand1 6', 'Kulturtilbud 8', 'ContentsCode 1', 'Tid 9']);
    expect(cells).toHaveLength(432);
    expect(cells[0]).toEqual({ codes: { Avstand1: '01', Kulturtilbud: '01', ContentsCode: 'Avstand', Tid: '1991' }, value: 16, status: null });
    expect(cells[71]).toEqual({ codes: { Avstand1: '01', Kulturtilbud: '08', ContentsCode: 'Avstand', Tid: '2021' }, value: null, status: '.' });
    expect(cells.filter(({ value }) => value === null).every(({ status }) => status !== null)).toBe(true);
  });

  it('is read from the second version of PxWeb (table 12134)', () => {
    const table = readJsonStat(text('04-formater/ssb-jsonstat/ssb-12134-kostra-smoke.json'));
    expect([...table.cells()].map(({ codes, value }) => `${codes['KOKkommuneregion0000']} ${codes['Tid']} ${value}`)).toEqual(['0301 2024 81240', '4601 2024 66605', '5001 2024 62853']);
    expect(table.dimensions.map(({ role }) => role)).toEqual(['geo', 'metric', 'time']);
    expect(table.dimensions[0]?.categories[0]?.label).toBe('Oslo - Oslove');
  });
});

describe('Klass', () => {
  it('has the municipalities of 2014 that we have', () => {
    const codes = readKlassCodes(text('01-kommuner/klass-kommuneinndeling-2014.json')).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(municipalitiesIn(2014, reference).map(({ number }) => number));
  });

  it("has today's that we have, so that a refresh changes nothing", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'samvirke-klass-')), 'reference');
    cpSync(referenceFolder(), folder, { recursive: true });
    const result = await refreshReference({ date: '2026-01-01', dryRun: true, folder, files: { municipalities: join(data, '01-kommuner/klass-131-codesAt-2026-01-01.json') } });
    expect(result.problems).toBeUndefined();
    expect(result.report).toMatchObject({ files: [], renamed: [], added: [], retired: [] });
    rmSync(folder, { recursive: true });
  });

  it('has changes in the form that is read, and refuses those of another classification', () => {
    expect(() => readKlassChanges(text('04-formater/kodelister/klass-endringer-sn2002-sn2007.json'))).toThrow('not municipalities');
  });
});

describe('Enhetsregisteret', () => {
  it('answers with a unit, a page of them, none, or one that is gone', () => {
    expect(read('entity-923609016.json').units).toMatchObject([{ organisationNumber: '923609016', form: 'ASA', municipalityNumber: '1103', deleted: null }]);
    expect(read('search-asa-5.json')).toMatchObject({ total: 219, units: { length: 5 }, next: expect.stringContaining('page=1') });
    expect(read('enheter-search.json')).toMatchObject({ total: 1, next: null });
    expect(read('underenheter-search.json').units).toHaveLength(1);
    expect(read('enheter-search-empty.json')).toEqual({ units: [], total: 0, next: null });
    expect(read('enheter-details-deleted.json').units).toMatchObject([{ deleted: '2017-10-20', municipalityNumber: null }]);
  });

  it('numbers our municipalities with a right control digit, the same before and after a new municipality number', () => {
    for (const { organisationNumber, number } of reference.municipalities) {
      if (organisationNumber !== null) expect(isOrganisationNumber(organisationNumber), number).toBe(true);
    }
    for (const { from, to, kind } of reference.changes) {
      if (kind !== 'renumbering') continue;
      expect(findMunicipality(from, reference)?.organisationNumber, `${from} → ${to}`).toBe(findMunicipality(to, reference)?.organisationNumber);
    }
  });
});
