import { describe, expect, it } from 'vitest';
import { PublisherFormatError } from './publisher-format-error.ts';
import { readJsonStat } from './read-json-stat.ts';
import { readPopulationTable } from './read-population-table.ts';

const dimension = (index: unknown, label: Readonly<Record<string, string>> = {}) => ({ label: 'x', category: { index, label } });

/** Two places × three years, in that order. */
const sample = {
  version: '2.0',
  class: 'dataset',
  label: '07459: Folkemengde',
  updated: '2026-02-24T07:00:00Z',
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [2, 1, 3],
  dimension: {
    Region: dimension({ '0101': 0, '0104': 1 }, { '0101': 'Nordvik', '0104': 'Ånes' }),
    ContentsCode: dimension({ Personer1: 0 }, { Personer1: 'Personer' }),
    Tid: dimension({ '2024': 0, '2025': 1, '2026': 2 }),
  },
  value: [10, 11, 12, 20, null, 22],
  status: { '4': '..' },
};
type Sample = Record<string, unknown>;
const text = (changes: Sample = {}): string => JSON.stringify({ ...sample, ...changes });
const cells = (json: string) => [...readJsonStat(json).cells()].map(({ codes, value, status }) => [codes['Region'], codes['Tid'], value, status].join(' '));

const WHOLE = ['0101 2024 10 ', '0101 2025 11 ', '0101 2026 12 ', '0104 2024 20 ', '0104 2025  ..', '0104 2026 22 '];

describe('a table in JSON-stat 2', () => {
  it('gives each value with its codes, and nothing where there is nothing, with the reason', () => {
    expect(cells(text())).toEqual(WHOLE);
  });

  it('says the same when only some values are written, by their position', () => {
    expect(cells(text({ value: { '0': 10, '1': 11, '2': 12, '3': 20, '5': 22 } }))).toEqual(WHOLE);
  });

  it('says the same when the categories are a list', () => {
    expect(cells(text({ dimension: { ...sample.dimension, Tid: dimension(['2024', '2025', '2026']) } }))).toEqual(WHOLE);
  });

  it('says the same with the dimensions in another order', () => {
    const turned = text({ id: ['Tid', 'Region', 'ContentsCode'], size: [3, 2, 1], value: [10, 20, 11, null, 12, 22], status: { '3': '..' } });
    expect(cells(turned).toSorted()).toEqual(WHOLE.toSorted());
  });

  it('may leave the order out for a dimension with one category', () => {
    const single = { label: 'x', category: { label: { Personer1: 'Personer' } } };
    expect(cells(text({ dimension: { ...sample.dimension, ContentsCode: single } }))).toEqual(WHOLE);
  });

  it('may have one status for all, or one for each', () => {
    expect(cells(text({ status: 'f' }))[0]).toBe('0101 2024 10 f');
    expect(cells(text({ status: ['a', null, null, null, null, null] })).slice(0, 2)).toEqual(['0101 2024 10 a', '0101 2025 11 ']);
  });

  it.each([
    ['<html>', 'not JSON'],
    ['[]', 'not an object'],
    [text({ class: 'collection' }), 'not a JSON-stat 2 dataset: class is not "dataset"'],
    [text({ size: [2, 1] }), 'id and size differ in length'],
    [text({ size: [2, 1, 4] }), 'dimension Tid has 3 categories, but size says 4'],
    [text({ value: [1, 2] }), '2 values, but the dimensions make 6'],
    [text({ value: { '6': 1 } }), 'a value stands at 6, outside the 6 of the dimensions'],
    [text({ dimension: { ...sample.dimension, Tid: dimension({ '2024': 0, '2025': 2, '2026': 3 }) } }), 'dimension Tid: positions are not 0, 1, 2 …'],
    [text({ status: ['a'] }), '1 statuses, but the dimensions make 6'],
    [text({ dimension: undefined }), 'dimension is missing or not an object'],
  ])('that is not one is refused: %#', (json, message) => {
    expect(() => [...readJsonStat(json).cells()]).toThrow(new PublisherFormatError(message));
  });

  it('with a word where a number should be is refused', () => {
    expect(() => [...readJsonStat(text({ value: ['ti', 11, 12, 20, null, 22] })).cells()]).toThrow('a value is not a number: "ti"');
  });
});

function population(changes: Sample = {}): Record<string, Record<string, number>> {
  return Object.fromEntries([...readPopulationTable(text(changes))].map(([number, years]) => [number, Object.fromEntries(years)]));
}

function bySex(label: Readonly<Record<string, string>>): Sample {
  return {
    id: ['Region', 'Kjonn', 'Tid'],
    size: [1, Object.keys(label).length, 1],
    status: null,
    value: Object.keys(label).map((_, at) => at + 1),
    dimension: { Region: dimension(['0101']), Tid: dimension(['2026']), Kjonn: dimension(Object.keys(label), label) },
  };
}

describe('a table of population', () => {
  it('is inhabitants by municipality and year', () => {
    expect(population()).toEqual({ '0101': { 2024: 10, 2025: 11, 2026: 12 }, '0104': { 2024: 20, 2026: 22 } });
  });

  it('leaves out counties, the country, municipalities that there were not, and those whose municipality nobody has stated', () => {
    const regions = { '0': 0, '31': 1, '0101': 2, 'K-0104': 3, '9999': 4 };
    expect(
      population({ size: [5, 1, 1], value: [100, 50, 0, 22, 7], status: null, dimension: { ...sample.dimension, Region: dimension(regions), Tid: dimension(['2026']) } }),
    ).toEqual({ '0104': { 2026: 22 } });
  });

  it('adds women and men', () => {
    expect(population(bySex({ '1': 'Menn', '2': 'Kvinner' }))).toEqual({ '0101': { 2026: 3 } });
  });

  it('is refused where a total stands beside its parts, or two things are counted', () => {
    expect(() => population(bySex({ '0': 'Begge kjønn', '1': 'Menn', '2': 'Kvinner' }))).toThrow('Kjonn holds a total beside its parts');
    const two = dimension(['Personer1', 'Endring'], {});
    expect(() => population({ size: [2, 2, 3], value: Array(12).fill(1), dimension: { ...sample.dimension, ContentsCode: two } })).toThrow('ContentsCode holds more than one thing');
  });

  it('is refused without a municipality in it, or without place', () => {
    expect(() => population({ value: [null, null, null, null, null, null] })).toThrow('no municipality has inhabitants in it');
    expect(() => population({ role: {}, id: ['Sted', 'ContentsCode', 'Tid'], dimension: { ...sample.dimension, Sted: sample.dimension.Region } })).toThrow('no dimension for place and time');
  });
});
