import type { WordsLike } from '../words.ts';
import type { terminal as nb } from './nb.ts';

export const terminal: WordsLike<typeof nb> = {};
