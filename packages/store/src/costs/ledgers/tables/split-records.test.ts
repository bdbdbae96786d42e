import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRecords } from './split-records.ts';

const all = (text: string, separator = ';'): string[][] => {
  const splitter = splitRecords(separator);
  return [...splitter.push(text), ...splitter.end()];
};

describe('records of a text table', () => {
  test.each([
    ['a;b\n1;2', [['a', 'b'], ['1', '2']]],
    ['a;"b;""c""\nd"\n', [['a', 'b;"c"\nd']]],
    ['a;19" rack\n', [['a', '19" rack']]],
    ['"a"b;c\n', [['ab', 'c']]],
    ['a\r\n\r\nb\rc\n', [['a'], [''], ['b'], ['c']]],
    [';\n', [['', '']]],
    ['', []],
  ])('%j', (text, records) => {
    expect(all(text)).toEqual(records);
  });

  test('are the same in whatever pieces the text comes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'æ', ';', '"', '\n', '\r', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }), (records, sizes) => {
        const text = records.map((record) => record.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        const splitter = splitRecords(';');
        const found: string[][] = [];
        let at = 0;
        for (let index = 0; at < text.length; index += 1) {
          const size = sizes[index % sizes.length]!;
          found.push(...splitter.push(text.slice(at, at + size)));
          at += size;
        }
        expect([...found, ...splitter.end()]).toEqual(records);
      }),
    );
  });

  test('say where a quotation mark was left open', () => {
    const splitter = splitRecords(';');
    splitter.push('a;1\n"b;2\nc;3\n');
    splitter.end();
    expect(splitter.openAt).toBe(2);
  });
});
