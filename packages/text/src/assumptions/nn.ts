import type { WordsLike } from '../words.ts';
import type { assumptions as nb } from './nb.ts';

export const assumptions: WordsLike<typeof nb> = {
  kinds: {
    'national-parameter': 'nasjonal parameter, publisert av samordnar',
    regulation: 'fastsett i regelverk',
    'official-statistic': 'offisiell statistikk',
    'published-report': 'publisert rapport',
    measured: 'målt',
    expert: 'fagleg skjøn',
    placeholder: 'utan kjelde enno',
  },
  /** Det samordnaren for sektoren publiserer for alle. */
  parameters: {
    heading: 'Nasjonale parametrar',
    lead: 'Verdiar som samordnaren for sektoren har publisert. Dei gjeld for alle, i staden for verdien til føresetnaden sjølv.',
    none: 'Ingen nasjonale parametrar er publiserte.',
    table: 'Publiserte parametrar',
    cell: 'Føresetnad',
    value: 'Verdi',
    from: 'Gjeld frå',
    source: 'Kjelde',
    publisher: 'Publisert av',
    withdraw: 'Trekk tilbake',
    publish: 'Publiser ein verdi',
    publishLead: 'Verdien gjeld for alle frå dagen du vel. Det som galdt før, er teke vare på, og papir laga med det kan reknast på nytt.',
    publishButton: 'Publiser for alle',
    published: 'Publisert.',
    now: 'No {{value}}. Kan vere {{range}}.',
    numbers: { value: 'Verdi', low: 'Låg, om verdien er usikker', high: 'Høg, om verdien er usikker' },
    notANumber: 'Skriv eit tal.',
    here: 'Nasjonale parametrar',
    hereLead: 'Publisert av samordnaren for sektoren, og lagt over verdien i fila.',
    all: 'Alle nasjonale parametrar',
  },
};
