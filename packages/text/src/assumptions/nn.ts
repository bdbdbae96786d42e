import type { WordsLike } from '../words.ts';
import type { assumptions as nb } from './nb.ts';

export const assumptions: WordsLike<typeof nb> = {};
