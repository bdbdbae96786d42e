import type { WordsLike } from '../words.ts';
import type { errors as nb } from './nb.ts';

export const errors: WordsLike<typeof nb> = {};
