import type { WordsLike } from '../words.ts';
import type { explain as nb } from './nb.ts';

export const explain: WordsLike<typeof nb> = {
  formulas: {
    'costs/estimate': {
      name: 'Kostnad etter anslag',
      words: 'innbyggjarar × kroner per innbyggjar i storleiksgruppa',
    },
  },
  inputs: {
    population: 'Innbyggjarar',
    unitCost: 'Kroner per innbyggjar',
  },
};
