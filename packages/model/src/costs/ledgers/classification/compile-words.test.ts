import { describe, expect, test } from 'vitest';
import { compileWords } from './compile-words.ts';

function says(text: string, any: readonly string[], except: readonly string[] = []): boolean {
  const words = compileWords({ list: { any, except } });
  return (words.find(text) & words.bitOf('list')) !== 0;
}

describe('a list of words', () => {
  test('finds a whole word, and not a part of one', () => {
    expect(says('Leie av data', ['data'])).toBe(true);
    expect(says('Geodata og kart', ['data'])).toBe(false);
    expect(says('Databehandling', ['data'])).toBe(false);
  });

  test('finds how a word begins, ends, and what is anywhere in it', () => {
    expect(says('EDB-MASKINER, PC', ['edb*'])).toBe(true);
    expect(says('Programlisensar', ['*lisens*'])).toBe(true);
    expect(says('Jaktlisens', ['lisens*'])).toBe(false);
    expect(says('Fagprogram', ['*program'])).toBe(true);
    expect(says('Programmet', ['*program'])).toBe(false);
  });

  test('takes IT in capitals, and it only before a hyphen', () => {
    expect(says('IT-AVDELING', ['IT'])).toBe(true);
    expect(says('IT I BARNEHAGER', ['IT'])).toBe(true);
    expect(says('make it so', ['IT', 'it-'])).toBe(false);
    expect(says('it-utstyr', ['IT', 'it-'])).toBe(true);
    expect(says('PROFIT', ['IT'])).toBe(false);
  });

  test('reads bokmål, nynorsk, capitals and combined accents alike', () => {
    for (const text of ['Bredbånd', 'BREDBÅND', 'bredbånd', 'Bredband']) expect(says(text, ['bredbånd*'])).toBe(true);
    expect(says('LØNNSSYSTEM', ['lønn*'])).toBe(true);
    expect(says('Lonnssystem', ['lønn*'])).toBe(true);
  });

  test('doesn’t hear an excepted word, and hears the others', () => {
    expect(says('Datatilsynet', ['data*'], ['datatilsyn*'])).toBe(false);
    expect(says('Datatilsynet, datautstyr', ['data*'], ['datatilsyn*'])).toBe(true);
    expect(says('Fri telefon', ['telefon'], ['fri telefon'])).toBe(false);
    expect(says('Telefon, fri', ['telefon'], ['fri telefon'])).toBe(true);
    expect(says('TV-lisens', ['lisens*'], ['tv lisens'])).toBe(false);
  });

  test('finds words that follow each other, over a hyphen too', () => {
    expect(says('Data- og kommunikasjonsutstyr', ['data og kommunikasjon*'])).toBe(true);
    expect(says('Kommunikasjon og data', ['data og kommunikasjon*'])).toBe(false);
  });

  test('says nothing where the text also has a word of the list that takes it away', () => {
    const words = compileWords({ pure: { any: ['IKT'], except: [], unless: 'mixed' }, either: { any: ['IKT'], except: [] }, mixed: { any: ['tenestetorg'], except: [] } });
    const found = words.find('Tenestetorg og IKT');
    expect(found & words.bitOf('pure')).toBe(0);
    expect(found & words.bitOf('either')).not.toBe(0);
    expect(words.find('IKT') & words.bitOf('pure')).not.toBe(0);
  });

  test('refuses a pattern that is no word, and a list that isn’t there', () => {
    expect(() => says('x', ['(a+)+$'])).toThrow(RangeError);
    expect(() => says('x', ['*'])).toThrow(RangeError);
    expect(() => says('x', ['dat* maskin'])).toThrow(RangeError);
    expect(() => compileWords({ a: { any: ['x'], except: [], unless: 'b' } })).toThrow(/b/);
    expect(() => compileWords({}).bitOf('a')).toThrow(/a/);
  });

  test('reads a megabyte of one letter without stopping', () => {
    expect(says('a'.repeat(1_000_000), ['*data*', 'data og ikt'])).toBe(false);
  });
});
