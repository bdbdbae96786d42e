import type { WordsLike } from '../words.ts';
import type { assumptions as nb } from './nb.ts';

export const assumptions: WordsLike<typeof nb> = {
  kinds: {
    'national-parameter': 'nasjonal parameter, publisert av koordinator',
    regulation: 'fastsett i regelverk',
    'official-statistic': 'offisiell statistikk',
    'published-report': 'publisert rapport',
    measured: 'målt',
    expert: 'fagleg skjøn',
    placeholder: 'utan kjelde enno',
  },
};
