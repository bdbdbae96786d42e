import type { WordsLike } from '../words.ts';
import type { explain as nb } from './nb.ts';

export const explain: WordsLike<typeof nb> = {};
