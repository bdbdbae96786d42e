import type { WordsLike } from '../words.ts';
import type { reports as nb } from './nb.ts';

export const reports: WordsLike<typeof nb> = {
  chart: {
    nok: 'NOK',
    thousands: 'NOK thousand',
    millions: 'NOK million',
    billions: 'NOK billion',
    nokPerInhabitant: 'NOK per inhabitant',
    fte: 'FTE',
    low: 'Low',
    likely: 'Likely',
    high: 'High',
    from: 'From',
    to: 'To',
    year: 'Year',
    operating: 'Operating',
    investment: 'Investment',
    net: 'Net',
    p10: '10% below {{value}}',
    p50: 'middle: {{value}}',
    p90: '10% above {{value}}',
    shareOfDraws: 'Share of the calculations',
    assumption: 'Assumption',
    likelyResult: 'likely: {{value}}',
    resultAtLow: 'Present value at low',
    resultAtHigh: 'Present value at high',
    quantity: { NOK: 'NOK', nokPerInhabitant: 'NOK per inhabitant', FTE: 'FTE', share: 'Share' },
  },
};
