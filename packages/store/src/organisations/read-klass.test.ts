import { describe, expect, it } from 'vitest';
import { readKlassChanges } from './read-klass-changes.ts';
import { readKlassCodes } from './read-klass-codes.ts';
import { splitOfficialName } from './split-official-name.ts';

const code = (number: string, name: string) => ({ code: number, parentCode: null, level: '1', name });
const change = (oldCode: string | null, newCode: string | null, changeOccurred: string) => ({ oldCode, oldName: 'Gammel', newCode, newName: 'Ny', changeOccurred });

describe('the municipalities of Klass', () => {
  it('are read from the answer of a day and from a version alike, without «Uoppgitt»', () => {
    const list = [code('0101', 'Nordvik'), code('9999', 'Uoppgitt')];
    expect(readKlassCodes(JSON.stringify({ codes: list }))).toEqual([{ code: '0101', name: 'Nordvik' }]);
    expect(readKlassCodes(JSON.stringify({ classificationItems: list }))).toEqual([{ code: '0101', name: 'Nordvik' }]);
  });

  it.each([
    [{}, 'neither codes nor classificationItems is there'],
    [{ codes: [] }, 'the list is empty'],
    [{ codes: [code('01', 'Østfold')] }, 'not a municipality'],
    [{ codes: [code('0101', 'A'), code('0101', 'B')] }, '0101 stands twice'],
  ])('are refused when they are something else: %#', (answer, message) => {
    expect(() => readKlassCodes(JSON.stringify(answer))).toThrow(message);
  });
});

describe('the changes of Klass', () => {
  it('are those where the code changed; an empty list means that none has', () => {
    const list = [change('0101', '3101', '2027-01-01'), change('0104', '0104', '2027-01-01'), change(null, '9999', '2027-01-01')];
    expect(readKlassChanges(JSON.stringify({ codeChanges: list }))).toEqual([{ from: '0101', to: '3101', toName: 'Ny', date: '2027-01-01' }]);
    expect(readKlassChanges('{"codeChanges":[]}')).toEqual([]);
  });

  it.each([
    [{}, 'codeChanges is missing'],
    [{ codeChanges: [change('0101', '3101', '')] }, 'a change without a date'],
    [{ codeChanges: [change('01.1', '01.2', '2027-01-01')] }, 'not municipalities: 01.1 → 01.2'],
    [{ codeChanges: [change('0101', '3101', '2027-07-01')] }, "which isn't 1 January"],
  ])('are refused when they are something else: %#', (answer, message) => {
    expect(() => readKlassChanges(JSON.stringify(answer))).toThrow(message);
  });
});

describe('an official name', () => {
  it.each([
    ['Hábmer - Hamarøy', ['Hábmer', 'Hamarøy']],
    ['Herøy (Nordland)', ['Herøy']],
    ['Nord-Odal', ['Nord-Odal']],
  ])('of %s is %j', (full, parts) => {
    expect(splitOfficialName(full)).toEqual(parts);
  });
});
