import type { WordsLike } from '../words.ts';
import type { costs as nb } from './nb.ts';

export const costs: WordsLike<typeof nb> = {};
