import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertSeries, factsOf, findMunicipality, municipalitiesIn, neighboursOf, populationYears, sizeGroupOf, successorsOf } from '@samvirke/model/organisations';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssumptions } from '../assumptions/index.ts';
import { readKostraArts, readReferenceData, ReferenceDataError, referenceFolder } from './index.ts';

const reference = readReferenceData();
const assumptions = resolveAssumptions(readAssumptions(), '2026-11-22');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const populationIn = (year: number) => municipalitiesIn(year, reference).map(({ population }) => population[year] ?? Number.NaN);

describe('the municipalities of 2014', () => {
  it.each([
    ['small', 228, 553_212],
    ['medium', 146, 1_438_510],
    ['large', 54, 3_117_334],
  ] as const)('that are %s are %i with %i inhabitants, as the report says', (group, count, inhabitants) => {
    const own = populationIn(2014).filter((population) => sizeGroupOf(population, assumptions) === group);
    expect(own).toHaveLength(count);
    expect(sum(own)).toBe(inhabitants);
  });

  it('are 428 with 5 109 056 inhabitants', () => {
    expect(populationIn(2014)).toHaveLength(428);
    expect(sum(populationIn(2014))).toBe(5_109_056);
  });

  it('all have a place, an area, a målform and a KOSTRA group of 2013, and none a centrality that nobody has told', () => {
    for (const municipality of municipalitiesIn(2014, reference)) {
      const facts = factsOf(municipality, 2014);
      expect(facts, municipality.name).toMatchObject({
        kostraGroup: { class: expect.stringMatching(/^\d{1,2}$/), version: 'KOSTRA 2013' },
        centrality: { class: null, version: 'unknown' },
        languageForm: expect.stringMatching(/^(bokmål|nynorsk|neutral)$/),
      });
      expect(facts.areaKm2).toBeGreaterThan(5);
      expect(facts.coordinate?.latitude).toBeGreaterThan(57);
    }
  });

  it('all lead to municipalities of today, and take every inhabitant along', () => {
    const today = new Set(municipalitiesIn(2026, reference).map(({ number }) => number));
    const old = municipalitiesIn(2014, reference);
    for (const { number } of old) {
      const successors = successorsOf({ number, date: '2026-01-01' }, reference);
      expect(successors.every((successor) => today.has(successor.number)), number).toBe(true);
      expect(sum(successors.map(({ share }) => share))).toBeCloseTo(1, 12);
    }
    const { series } = convertSeries(
      { series: old.map(({ number, population }) => ({ number, year: 2014, value: population[2014] ?? 0 })), date: '2026-01-01' },
      reference,
    );
    expect(series).toHaveLength(357);
    expect(sum(series.map(({ value }) => value))).toBeCloseTo(5_109_056, 6);
    expect(series.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

describe("today's municipalities", () => {
  it('are 357, with 5 550 203 inhabitants in 2024', () => {
    expect(populationIn(2024)).toHaveLength(357);
    expect(sum(populationIn(2024))).toBe(5_550_203);
  });

  it('all have a place, an area, a målform, a KOSTRA group and a centrality with their versions', () => {
    for (const municipality of municipalitiesIn(2026, reference)) {
      expect(municipality).toMatchObject({
        kostraGroup: { class: expect.stringMatching(/^EKG(0[1-9]|1[0-7])$/) },
        centrality: { class: expect.stringMatching(/^[1-6]$/) },
        languageForm: expect.stringMatching(/^(bokmål|nynorsk|neutral)$/),
      });
      expect(municipality.coordinate).not.toBeNull();
      expect(municipality.areaKm2).toBeGreaterThan(5);
    }
  });

  it('all have an organisation number, but for Haram, which became a municipality again in 2024', () => {
    const without = municipalitiesIn(2026, reference).filter(({ organisationNumber }) => organisationNumber === null);
    expect(without.map(({ name }) => name)).toEqual(['Haram']);
  });

  it('have their Norwegian name first and the other official ones beside it', () => {
    const names = (number: string) => {
      const found = findMunicipality(number, reference);
      return [found?.name, ...(found?.otherNames ?? [])].join(' / ');
    };
    expect(names('0301')).toBe('Oslo / Oslove');
    expect(names('5622')).toBe('Porsanger / Porsáŋgu / Porsanki');
    expect(names('1875')).toBe('Hamarøy / Hábmer');
    expect(names('1820')).toBe('Alstahaug');
    expect(reference.municipalities.filter(({ name, otherNames = [] }) => /[?(]| - /.test([name, ...otherNames].join('')))).toEqual([]);
  });

  it('all have a neighbour, and Utsira only the nearest across water', () => {
    const lonely = municipalitiesIn(2026, reference).filter(({ number }) => neighboursOf(number, reference).length === 0);
    expect(lonely).toEqual([]);
    expect(neighboursOf('1151', reference).map(({ name }) => name)).toEqual(['Karmøy']);
    expect(neighboursOf('3303', reference).map(({ name }) => name)).toContain('Flesberg');
  });
});

describe('every number from 2005 until today', () => {
  it.each([
    [2005, 433],
    [2008, 430],
    [2013, 428],
    [2017, 426],
    [2018, 422],
    [2020, 356],
    [2024, 357],
  ])('there were, in %i, as many as %i', (year, count) => {
    expect(populationIn(year)).toHaveLength(count);
    expect(populationIn(year).every((population) => population > 0)).toBe(true);
  });

  it('runs on: what goes leads somewhere, and what comes comes from somewhere, on the same day', () => {
    for (const { number, validFrom, validTo } of reference.municipalities) {
      const gone = reference.changes.filter(({ from }) => from === number).map(({ date }) => date);
      expect(new Set(gone), number).toEqual(new Set(validTo === null ? [] : [validTo]));
      if (validFrom !== '2005-01-01') expect(reference.changes.some(({ to, date }) => to === number && date === validFrom), number).toBe(true);
    }
  });

  it('grows and shrinks like people do where only the number changed', () => {
    for (const { from, to, date, kind } of reference.changes) {
      if (kind !== 'renumbering') continue;
      const year = Number(date.slice(0, 4));
      const before = findMunicipality(from, reference)?.population[year - 1] ?? Number.NaN;
      const after = findMunicipality(to, reference)?.population[year] ?? Number.NaN;
      expect(after / before, `${from} → ${to}`).toBeGreaterThan(0.9);
      expect(after / before, `${from} → ${to}`).toBeLessThan(1.1);
    }
  });

  it('was split three times: Snillfjord and Tysfjord by an estimate, Ålesund as it was counted', () => {
    const splits = reference.changes.filter(({ kind }) => kind === 'split');
    expect(splits.map(({ from, to, populationShare, estimated }) => `${from} → ${to} ${populationShare}${estimated ? ' estimated' : ''}`)).toEqual([
      '1850 → 1806 0.4612 estimated',
      '1850 → 1875 0.5388 estimated',
      '5012 → 5055 0.1507 estimated',
      '5012 → 5056 0.3475 estimated',
      '5012 → 5059 0.5018 estimated',
      '1507 → 1508 0.8621',
      '1507 → 1580 0.1379',
    ]);
  });

  it('is counted until 2026', () => {
    expect(populationYears(reference).at(-1)).toBe(2026);
  });
});

describe('what stands beside the municipalities', () => {
  it('has a source for each dataset, with licence and date, in three languages', () => {
    expect(new Set(reference.sources.map(({ dataset }) => dataset))).toEqual(
      new Set(['municipalities', 'population', 'changes', 'characteristics', 'neighbours', 'cooperations', 'counties', 'kostra-arts', 'bodies']),
    );
    expect(reference.sources.every(({ licence, retrieved }) => licence !== '' && /^\d{4}-\d{2}-\d{2}$/.test(retrieved))).toBe(true);
  });

  it('has cooperations with members of 2014 that are followed to today', () => {
    const [ror] = reference.cooperations.filter(({ id }) => id === 'ror-ikt');
    expect(ror?.members).toEqual(['1502', '1535', '1539', '1547', '1548', '1551']);
    expect(ror?.membersToday).toEqual(['1506', '1535', '1539', '1547', '1579']);
  });

  it('has the arts of KOSTRA, and no chapter of the balance sheet', () => {
    const arts = readKostraArts();
    expect(arts.size).toBe(122);
    expect(arts.get('195')).toBe('Avgifter, gebyrer, lisenser o.l.');
    expect(arts.has('411')).toBe(false);
  });

  it('has every art that the model knows an element for, also those that only move cost within a municipality', () => {
    const arts = readKostraArts();
    const known = Object.values(readAssumptions().get('costs/kostra-art-elements')?.values ?? {}).flatMap((cells) =>
      Object.keys(cells).map((cell) => cell.split('.')[0] ?? ''),
    );
    expect(known).toContain('690');
    expect(known.filter((art) => !arts.has(art))).toEqual([]);
    expect([...arts.keys()]).toEqual([...arts.keys()].toSorted());
  });
});

describe('a fault in the data', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samvirke-reference-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fault = (file: string, change: (text: string) => string): string => {
    cpSync(referenceFolder(), folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    try {
      readReferenceData(folder);
      readKostraArts(folder);
      return 'none';
    } catch (error) {
      if (error instanceof ReferenceDataError) return error.message;
      throw error;
    }
  };

  it.each([
    ['population.csv', '0101,27582', '0101,many', 'population.csv, row 2: 2005 is not a number: many'],
    ['population.csv', '0101,27582', '0101,-5', 'population.csv, row 2: -5 inhabitants in 2005'],
    ['population.csv', '0101,27582', '101,27582', 'population.csv, row 2: number is not a municipality number: 101'],
    ['municipalities.csv', '0104,Moss', '0101,Moss', 'municipalities.csv, row 3: 0101 stands twice'],
    ['municipalities.csv', '0104,Moss', '9904,Moss', 'municipalities.csv, row 3: no county 99 in counties.csv'],
    ['municipalities.csv', '0104,Moss,', '0104,Moss', 'municipalities.csv, row 3: 5 cells, but the heading has 6'],
    ['municipalities.csv', 'number,name', 'number,navn', 'municipalities.csv: missing column name'],
    ['changes.csv', '1507,1508,2024-01-01,0.8621', '1507,1508,2024-01-01,0.8', 'changes.csv: the shares of 1507 at 2024-01-01 add to 0.9379, not 1'],
    ['changes.csv', '1154,1160', '1154,9999', 'changes.csv, row 2: 9999 is not in municipalities.csv'],
    ['characteristics.csv', '0101,2014-01-01,bokmål', '0101,2014-01-01,norsk', 'characteristics.csv, row 2: language_form is norsk, not one of bokmål, nynorsk, neutral'],
    ['characteristics.csv', '0101,2014-01-01', '0101,2014', 'characteristics.csv, row 2: as_of is not a date: 2014'],
    ['cooperations.yaml', '- "0901"', '- "9901"', 'cooperations.yaml, entry 1: unknown number 9901'],
    ['sources.yaml', 'licence: CC BY 4.0', 'licence: ""', 'sources.yaml, entry 1: licence is missing'],
    ['kostra-arts.csv', '010,', '10,', 'kostra-arts.csv, row 2: not an art: 10'],
  ])('in %s is named by file and row: %s → %s', (file, whole, faulty, message) => {
    expect(fault(file, (text) => text.replace(whole, faulty))).toBe(message);
  });

  it('is none when nothing is changed', () => {
    expect(fault('population.csv', (text) => text)).toBe('none');
  });

  it('is a missing file as well', () => {
    cpSync(referenceFolder(), folder, { recursive: true });
    rmSync(join(folder, 'changes.csv'));
    expect(() => readReferenceData(folder)).toThrow('changes.csv is missing');
  });
});
