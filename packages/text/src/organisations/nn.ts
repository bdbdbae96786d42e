import type { WordsLike } from '../words.ts';
import type { organisations as nb } from './nb.ts';

export const organisations: WordsLike<typeof nb> = {};
