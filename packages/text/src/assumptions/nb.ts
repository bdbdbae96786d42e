export const assumptions = {
  /** Where a number comes from, by its kind. */
  kinds: {
    'national-parameter': 'nasjonal parameter, publisert av koordinator',
    regulation: 'fastsatt i regelverk',
    'official-statistic': 'offisiell statistikk',
    'published-report': 'publisert rapport',
    measured: 'målt',
    expert: 'faglig skjønn',
    placeholder: 'uten kilde ennå',
  },
} as const;
