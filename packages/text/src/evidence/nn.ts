import type { WordsLike } from '../words.ts';
import type { evidence as nb } from './nb.ts';

export const evidence: WordsLike<typeof nb> = {};
