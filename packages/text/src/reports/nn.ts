import type { WordsLike } from '../words.ts';
import type { reports as nb } from './nb.ts';

export const reports: WordsLike<typeof nb> = {
  chart: {
    nok: 'kr',
    thousands: 'tusen kr',
    millions: 'mill. kr',
    billions: 'mrd. kr',
    nokPerInhabitant: 'kr per innbyggjar',
    fte: 'årsverk',
    low: 'Lågt',
    likely: 'Sannsynleg',
    high: 'Høgt',
    from: 'Frå',
    to: 'Til',
    year: 'År',
    operating: 'Drift',
    investment: 'Investering',
    net: 'Netto',
    p10: '10 % lågare enn {{value}}',
    p50: 'midt i: {{value}}',
    p90: '10 % høgare enn {{value}}',
    shareOfDraws: 'Del av utrekningane',
    assumption: 'Føresetnad',
    likelyResult: 'sannsynleg: {{value}}',
    resultAtLow: 'Noverdi ved lågt',
    resultAtHigh: 'Noverdi ved høgt',
    quantity: { NOK: 'Kroner', nokPerInhabitant: 'Kroner per innbyggjar', FTE: 'Årsverk', share: 'Del' },
  },
};
