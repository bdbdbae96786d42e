import type { WordsLike } from '../words.ts';
import type { reports as nb } from './nb.ts';

export const reports: WordsLike<typeof nb> = {};
