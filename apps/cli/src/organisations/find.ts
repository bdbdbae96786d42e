import { refuse } from '@samvirke/model/errors';
import { findMunicipalities, populationYears } from '@samvirke/model/organisations';
import { readReferenceData } from '@samvirke/store/organisations';
import { formatTable, plain } from '../terminal/format-table.ts';
import { readWholeNumber } from '../terminal/read-whole-number.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

export interface FindOptions {
  readonly year?: string;
  readonly limit?: string;
}

const DEFAULT_LIMIT = '20';
const MOST = 1_000;

/** `samvirke organisations find <query>`: municipalities of a year by name, number or county, and what old ones became. */
export function findOrganisations(terminal: Terminal, query: string, options: FindOptions): ExitCode {
  const { t, formats } = terminal.texts;
  const reference = readReferenceData();
  const years = populationYears(reference);
  const last = years.at(-1) ?? 0;
  const year = readWholeNumber(terminal, { option: '--year', value: options.year ?? String(last), min: years[0] ?? 0, max: last });
  const limit = readWholeNumber(terminal, { option: '--limit', value: options.limit ?? DEFAULT_LIMIT, min: 1, max: MOST });
  const all = findMunicipalities({ query, year }, reference);
  if (all.length === 0) throw new Refused([refuse('organisation-unknown', { number: query })]);
  const found = all.slice(0, limit);
  if (terminal.json) {
    const list = found.map(({ municipality: { number, name, county, population }, matched, status, insteadIn }) => ({
      number,
      name,
      county,
      year,
      population: population[year] ?? null,
      matched,
      status,
      insteadIn: insteadIn.map((other) => ({ number: other.number, name: other.name })),
    }));
    terminal.write(`${JSON.stringify(list, null, 2)}\n`);
    return EXIT.ok;
  }
  const rows = found.map(({ municipality: { number, name, county, population }, status, insteadIn }) => {
    const list = formats.list(insteadIn.map((other) => `${other.number} ${other.name}`));
    const note = status === 'retired' ? t('terminal.find.retired', { list }) : status === 'notYet' ? t('terminal.find.notYet', { list }) : '';
    const inhabitants = population[year];
    return [number, name, county, inhabitants === undefined ? '' : formats.number(inhabitants), note];
  });
  const heads = [
    { label: t('terminal.find.number') },
    { label: t('terminal.find.name') },
    { label: t('terminal.find.county') },
    { label: t('terminal.find.inhabitants'), right: true },
    { label: rows.some((row) => row[4]) ? t('terminal.find.note') : '' },
  ];
  terminal.write(`${t('terminal.find.inYear', { year })}\n\n${plain(formatTable(heads, rows))}`);
  if (all.length > limit) terminal.write(`\n${t('terminal.find.more', { count: all.length - limit })}\n`);
  return EXIT.ok;
}
