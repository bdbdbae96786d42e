import type { WordsLike } from '../words.ts';
import type { businessCases as nb } from './nb.ts';

export const businessCases: WordsLike<typeof nb> = {};
