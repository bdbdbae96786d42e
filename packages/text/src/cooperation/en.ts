import type { WordsLike } from '../words.ts';
import type { cooperation as nb } from './nb.ts';

export const cooperation: WordsLike<typeof nb> = {};
