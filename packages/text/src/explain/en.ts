import type { WordsLike } from '../words.ts';
import type { explain as nb } from './nb.ts';

export const explain: WordsLike<typeof nb> = {
  formulas: {
    'costs/estimate': {
      name: 'Estimated cost',
      words: 'inhabitants × NOK per inhabitant in the size group',
    },
  },
  inputs: {
    population: 'Inhabitants',
    unitCost: 'NOK per inhabitant',
  },
};
