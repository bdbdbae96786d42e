import { describe, expect, test } from 'vitest';
import { splitWords } from './split-words.ts';

const words = (text: string) => splitWords(text).map(({ folded }) => folded);

describe('the words of a text', () => {
  test('are letters and digits, whatever is between them', () => {
    expect(words('EDB-MASKINER, PC/kjøp_og  «leie» 365')).toEqual(['edb', 'maskiner', 'pc', 'kjop', 'og', 'leie', '365']);
    expect(words('  ,.- ')).toEqual([]);
    expect(words('')).toEqual([]);
  });

  test('are the same however their accents are written', () => {
    expect(words('Bredba\u030and')).toEqual(words('Bredbånd'));
  });

  test('know capitals and the hyphen after them', () => {
    expect(splitWords('IT-utstyr It 365-')).toEqual([
      { folded: 'it', isCapitals: true, isBeforeHyphen: true },
      { folded: 'utstyr', isCapitals: false, isBeforeHyphen: false },
      { folded: 'it', isCapitals: false, isBeforeHyphen: false },
      { folded: '365', isCapitals: false, isBeforeHyphen: true },
    ]);
  });
});
