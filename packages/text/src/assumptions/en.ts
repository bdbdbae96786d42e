import type { WordsLike } from '../words.ts';
import type { assumptions as nb } from './nb.ts';

export const assumptions: WordsLike<typeof nb> = {
  kinds: {
    'national-parameter': 'national parameter, published by the coordinator',
    regulation: 'laid down by regulation',
    'official-statistic': 'official statistics',
    'published-report': 'published report',
    measured: 'measured',
    expert: 'expert judgement',
    placeholder: 'no source yet',
  },
};
