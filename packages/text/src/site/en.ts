import type { WordsLike } from '../words.ts';
import type { site as nb } from './nb.ts';

export const site: WordsLike<typeof nb> = {
  name: 'Samvirke',
};
