import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMunicipalities } from './find-municipalities.ts';
import { findMunicipality } from './find-municipality.ts';
import { foldName } from './fold-name.ts';
import { inventedReference as reference } from './testing/invented-reference.ts';

const find = (query: string, year = 2026) =>
  findMunicipalities({ query, year }, reference).map(
    ({ municipality, matched, status, insteadIn }) =>
      `${municipality.number} ${municipality.name} by ${matched}, ${status}${insteadIn.map(({ number }) => ` → ${number}`).join('')}`,
  );

describe('a municipality is found', () => {
  it.each(['Ånes', 'anes', 'AANES', 'ånes '])('by its name however it is typed: %s', (query) => {
    expect(find(query)).toEqual(['0104 Ånes by name, valid']);
  });

  it('by its Sámi name, with or without its letters', () => {
    expect(find('njarga')).toEqual(['0104 Ånes by otherName, valid']);
  });

  it('by its number, also one that has gone, with what it has become', () => {
    expect(find('0103')).toEqual(['0103 Skiftøy by number, retired → 0104 → 3101']);
  });

  it('by the beginning of a number only where the number holds', () => {
    expect(find('010')).toEqual(['0104 Ånes by number, valid', '0105 Ensom by number, valid']);
  });

  it('once, though it has had several numbers', () => {
    expect(find('nordås')).toEqual(['3101 Nordås by name, valid']);
  });

  it('by a name that has gone, leading to the one that holds', () => {
    expect(find('nordvik')).toEqual(['0101 Nordvik by name, retired → 3101']);
  });

  it('by a name still to come, leading to what it is to be made of', () => {
    expect(find('nordås', 2014)).toEqual(['3001 Nordås by name, notYet → 0101 → 0102 → 0103']);
  });

  it('by two letters only where a name begins with them', () => {
    expect(find('no')).toEqual(['3101 Nordås by name, valid']);
    expect(find('ås')).toEqual([]);
    expect(find('dås')).toEqual(['3101 Nordås by name, valid']);
    expect(find('ny')).toEqual([]);
    expect(find('nyf')).toEqual(['3101 Nordås by county, valid']);
  });

  it('by its county, after those with such a name', () => {
    expect(find('nyfylket')).toEqual(['3101 Nordås by county, valid']);
    expect(find('ånes gamle')).toEqual(['0104 Ånes by name, valid']);
  });

  it.each(['', '  ', '?', 'zzz'])('never by nothing: «%s»', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('in a list no longer than asked for', () => {
    expect(findMunicipalities({ query: 'gamlefylket', year: 2014, limit: 2 }, reference)).toHaveLength(2);
  });

  it('as it is, by its number', () => {
    expect(findMunicipality('0105', reference)?.name).toBe('Ensom');
    expect(findMunicipality('9999', reference)).toBeUndefined();
  });
});

describe('a folded name', () => {
  it.each([
    ['Ålesund', 'alesund'],
    ['Aalesund', 'alesund'],
    ['Sør-Odal', 'sor odal'],
    ['Kárášjohka', 'karasjohka'],
    ['Porsáŋgu', 'porsangu'],
    ['Indre Østfold', 'indre ostfold'],
  ])('of %s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('is the same folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});
