import type { WordsLike } from '../words.ts';
import type { synergies as nb } from './nb.ts';

export const synergies: WordsLike<typeof nb> = {};
