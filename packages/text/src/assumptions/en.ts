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
  /** What the sector's coordinator publishes for all. */
  parameters: {
    heading: 'National parameters',
    lead: 'Values that the sector’s coordinator has published. They hold for all, in place of the assumption’s own value.',
    none: 'No national parameters have been published.',
    table: 'Published parameters',
    cell: 'Assumption',
    value: 'Value',
    from: 'Holds from',
    source: 'Source',
    publisher: 'Published by',
    withdraw: 'Withdraw',
    publish: 'Publish a value',
    publishLead: 'The value holds for all from the day you choose. What held before is kept, and papers made with it can be computed again.',
    publishButton: 'Publish for all',
    published: 'Published.',
    now: 'Now {{value}}. May be {{range}}.',
    numbers: { value: 'Value', low: 'Low, if the value is uncertain', high: 'High, if the value is uncertain' },
    notANumber: 'Write a number.',
    here: 'National parameters',
    hereLead: 'Published by the sector’s coordinator, and laid over the value in the file.',
    all: 'All national parameters',
  },
};
