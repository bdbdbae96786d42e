import { readFileSync } from 'node:fs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import { AMOUNT_WORDS, COLUMN_WORDS, foldHeading, LINE_ROLES, type LineRole } from './column-words.ts';
import { nameColumns } from './name-columns.ts';
import type { AccountShape, MappedColumn, SaidMapping, TableMapping } from './table-mapping.ts';

export interface SampledTable {
  readonly file: string;
  /** The heading's cells; none where the table has no heading. */
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly width: number;
  /** Rows from under the heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface MappingOptions {
  readonly said?: SaidMapping | undefined;
  readonly decimalMark?: ',' | '.' | undefined;
}

/** How sure a heading makes us, and values alone, and both. */
const SURE = { heading: 0.8, values: 0.6, both: 0.95, said: 1 } as const;
/** The share of a column's cells that must fit for the column to be taken for it. */
const MOST_FIT = 0.8;
const NEARLY_ALL = 0.95;
/** Names of columns that a refusal lists. */
const LISTED = 40;

const AMOUNT = /^[-+(]?(kr\.?|nok|[$€£])?[-+(]?(\d[\d\s.,'’]*|[.,]\d+)(kr\.?|nok)?[)-]?$/i;
const DASH = /^[-–—−]$/;
const DATE = /^(\d{4}-\d\d-\d\d([T ].*)?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\/\d{1,2}\/\d{4})$/;

const ARTS_FILE = new URL('../../../../../../data/reference/kostra-arts.csv', import.meta.url);
let arts: ReadonlySet<string> | undefined;
const readArts = (): ReadonlySet<string> => (arts ??= new Set(readFileSync(ARTS_FILE, 'utf8').split('\n').slice(1).map((line) => line.slice(0, 3))));

/**
 * What each column of a table is, from its heading and from what stands under it; what is said wins. Of several amounts
 * accounts come before budget and the earliest year before the others. Refused where no column can be the amount, or
 * where what is said isn't there: the refusal names the columns.
 */
export function guessMapping(table: SampledTable, { said = {}, decimalMark }: MappingOptions = {}): TableMapping | Refusal {
  const names = nameColumns(table.headings, table.width);
  const folded = Array.from({ length: table.width }, (_, index) => foldHeading(table.headings[index] ?? ''));
  const values = Array.from({ length: table.width }, (_, index) => table.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''));
  const taken = new Map<LineRole, MappedColumn>();
  const usedBy = new Map<number, LineRole>();
  const take = (role: LineRole, index: number, reason: MappedColumn['reason'], confidence: number): void => {
    taken.set(role, { role, column: names[index]!, index, reason, confidence });
    usedBy.set(index, role);
  };
  const listed = names.slice(0, LISTED).join(', ');

  for (const role of LINE_ROLES) {
    const name = said[role];
    if (name === undefined || name === null) continue;
    const index = names.includes(name) ? names.indexOf(name) : names.findIndex((one) => foldHeading(one) === foldHeading(name) && foldHeading(name) !== '');
    if (index < 0) return refuse('ledger-column-unknown', { column: name, columns: listed }, { file: table.file });
    take(role, index, 'said', SURE.said);
  }
  const isFree = (role: LineRole): boolean => !taken.has(role) && said[role] !== null;

  // Amounts before the rest: a heading that is only a year is one where figures stand under it.
  const amounts = findAmounts(names, folded, values).filter(({ index }) => !usedBy.has(index));
  const hasSides = isFree('debit') && isFree('credit') && !taken.has('amount') && folded.some((one) => wordsOf('debit').test(one)) && folded.some((one) => wordsOf('credit').test(one));
  const [best] = amounts;
  if (best && isFree('amount') && !taken.has('debit') && !(hasSides && best.rank > RANK.accounts)) take('amount', best.index, best.reason, best.confidence);

  for (const [role, words] of COLUMN_WORDS) {
    if (!isFree(role)) continue;
    if ((role === 'debit' || role === 'credit') && taken.has('amount')) continue;
    const index = folded.findIndex((one, at) => !usedBy.has(at) && words.test(one) && fits(role, values[at]!));
    if (index >= 0) take(role, index, confirms(role, values[index]!) ? 'heading-and-values' : 'heading', confirms(role, values[index]!) ? SURE.both : SURE.heading);
  }
  // A column of supplier names or codes in which organisation numbers stand.
  for (const [index, cells] of values.entries()) {
    const role = usedBy.get(index);
    if ((role === undefined || role === 'supplierName') && isFree('supplierNumber') && shareOf(cells, isNumberOfOrganisation) >= MOST_FIT) {
      if (role) taken.delete(role);
      take('supplierNumber', index, role ? 'heading-and-values' : 'values', role ? SURE.both : SURE.values);
    }
  }
  if (isFree('date')) {
    const index = values.findIndex((cells, at) => !usedBy.has(at) && cells.length > 0 && shareOf(cells, (cell) => DATE.test(cell)) >= NEARLY_ALL);
    if (index >= 0) take('date', index, 'values', SURE.values);
  }
  if (table.headingRow === 0) takeByValues();
  if (isFree('amount') && !taken.has('debit') && !taken.has('credit')) {
    const byValues = findAmountByValues(values, (index) => usedBy.has(index) || AMOUNT_WORDS.never.test(folded[index]!) || /(kode|code|nr|nummer|number|id|no)$/.test(folded[index]!));
    if (byValues === null) return refuse('ledger-amount-column-missing', { columns: listed }, { file: table.file });
    take('amount', byValues, 'values', SURE.values);
  }
  // Where the foreign amount stands beside it, the currency is that amount's; ours is in kroner.
  const currency = taken.get('currency');
  if (currency && currency.reason !== 'said' && folded.some((one) => /valutabelop|belopvaluta|belopivaluta|foreignamount|currencyamount|amountcurrency/.test(one))) {
    taken.delete('currency');
    usedBy.delete(currency.index);
  }

  const amount = taken.get('amount');
  const heading = amount ? folded[amount.index]! : '';
  const amountCells = [taken.get('amount'), taken.get('debit'), taken.get('credit')].flatMap((one) => (one ? values[one.index]! : []));
  const account = taken.get('art') ?? taken.get('account');
  const accountCells = account ? values[account.index]! : [];
  const hasFunction = taken.has('function');
  const isKostraTable = ['periode', 'region', 'kontoklasse', 'funksjon', 'art', 'belop'].every((word) => folded.includes(word));
  const credits = taken.has('credit') ? values[taken.get('credit')!.index]! : [];
  return {
    headingRow: table.headingRow,
    columns: [...taken.values()].sort((a, b) => a.index - b.index),
    unused: names.filter((_, index) => !usedBy.has(index)),
    otherAmounts: amounts.filter(({ index }) => index !== amount?.index).map(({ index }) => names[index]!),
    decimalMark: decimalMark ?? findDecimalMark(amountCells),
    scale: isKostraTable || /1000|tusen/.test(heading) ? 1000 : 1,
    creditIsNegative: shareOf(credits.filter((cell) => /[1-9]/.test(cell)), (cell) => /^[-−(]|-$/.test(cell)) > 0.5,
    vat: AMOUNT_WORDS.withoutVat.test(heading) ? 'without' : AMOUNT_WORDS.withVat.test(heading) ? 'with' : 'unknown',
    year: amount && !taken.has('date') && !taken.has('year') ? yearIn(names[amount.index]!) : null,
    ledger: /invest/.test(foldHeading(table.file)) ? 'investment' : /drift/.test(foldHeading(table.file)) ? 'running' : null,
    accountShape: account && (hasFunction || taken.has('art') || isLocalAccount(accountCells)) ? findShape(accountCells) : null,
    hasFunction,
  };

  /** Without headings: accounts by KOSTRA's arts, the words by their length. */
  function takeByValues(): void {
    const free = (index: number): boolean => !usedBy.has(index);
    if (isFree('account')) {
      const index = values.findIndex((cells, at) => free(at) && isLocalAccount(cells));
      if (index >= 0) take('account', index, 'values', SURE.values);
    }
    const lengths = values.map((cells, index) => (free(index) && shareOf(cells, (cell) => /\p{L}/u.test(cell)) >= MOST_FIT ? cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length : 0));
    const longest = Math.max(0, ...lengths);
    if (longest > 0 && isFree('text')) take('text', lengths.indexOf(longest), 'values', SURE.values);
  }
}

const wordsOf = (role: LineRole): RegExp => COLUMN_WORDS.find(([one]) => one === role)![1];

/** Lower comes first. */
const RANK = { accounts: 0, plain: 1, year: 2, budget: 3 } as const;

interface FoundAmount {
  readonly index: number;
  readonly rank: number;
  readonly year: number;
  readonly reason: 'heading' | 'heading-and-values';
  readonly confidence: number;
}

function findAmounts(names: readonly string[], folded: readonly string[], values: readonly (readonly string[])[]): FoundAmount[] {
  return folded
    .flatMap((heading, index): FoundAmount[] => {
      const vatSaid = AMOUNT_WORDS.withoutVat.test(heading) || AMOUNT_WORDS.withVat.test(heading);
      if (heading === '' || (AMOUNT_WORDS.never.test(heading) && !vatSaid)) return [];
      const year = yearIn(names[index]!);
      const isYearAlone = /^(19|20)\d\d$/.test(heading);
      const rank = AMOUNT_WORDS.budget.test(heading)
        ? RANK.budget
        : AMOUNT_WORDS.accounts.test(heading)
          ? RANK.accounts
          : AMOUNT_WORDS.plain.test(heading) || vatSaid
            ? RANK.plain
            : isYearAlone
              ? RANK.year
              : null;
      if (rank === null || COLUMN_WORDS.some(([, words]) => words.test(heading))) return [];
      const cells = values[index]!;
      const share = shareOf(cells, isAmount);
      // Words of accounts are also in other headings (`regnskapsår`, `budsjettansvarlig`): figures must stand under them.
      if (cells.length > 0 && share < 0.5) return [];
      return [{ index, rank, year: year ?? Number.POSITIVE_INFINITY, ...(share >= MOST_FIT ? { reason: 'heading-and-values', confidence: SURE.both } : { reason: 'heading', confidence: SURE.heading }) } as const];
    })
    .sort((a, b) => a.rank - b.rank || a.year - b.year || a.index - b.index);
}

/** The column that is most like an amount: figures that aren't all whole, or go below nothing, or are of many lengths. */
function findAmountByValues(values: readonly (readonly string[])[], isTaken: (index: number) => boolean): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, cells] of values.entries()) {
    if (isTaken(index) || cells.length === 0 || shareOf(cells, isAmount) < MOST_FIT) continue;
    if (shareOf(cells, isNumberOfOrganisation) >= MOST_FIT || shareOf(cells, (cell) => DATE.test(cell)) > 0) continue;
    // No amount begins with a nought before another digit.
    if (cells.some((cell) => /^0\d/.test(cell))) continue;
    const decimals = shareOf(cells, (cell) => /[.,]\d{1,2}\D*$/.test(cell));
    const negative = shareOf(cells, (cell) => /^[-−(]|-$/.test(cell) && !DASH.test(cell));
    const lengths = new Set(cells.map((cell) => cell.replaceAll(/\D/g, '').length)).size;
    // One length and whole: a code, a number of something.
    if (decimals === 0 && negative === 0 && lengths < 3) continue;
    const score = 1 + decimals * 3 + (negative > 0 ? 1 : 0) + Math.min(lengths, 5) / 10 + index / 1000;
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

/** Whether what stands in a column can be what its heading says: a heading alone has been wrong before. */
function fits(role: LineRole, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (role === 'debit' || role === 'credit') return shareOf(cells, isAmount) >= 0.5;
  if (role === 'date' || role === 'invoiceDate') return shareOf(cells, (cell) => /\d/.test(cell) && !/^(19|20)\d\d$/.test(cell)) >= 0.5;
  if (role === 'year') return shareOf(cells, (cell) => /^(19|20)\d\d$/.test(cell)) >= 0.5;
  if (role === 'currency') return shareOf(cells, (cell) => /^(\p{L}{3}|kr\.?)$/iu.test(cell)) >= 0.5;
  return true;
}

function confirms(role: LineRole, cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  if (role === 'debit' || role === 'credit') return shareOf(cells, isAmount) >= MOST_FIT;
  if (role === 'date' || role === 'invoiceDate') return shareOf(cells, (cell) => DATE.test(cell) || /^\d{8}$/.test(cell)) >= MOST_FIT;
  if (role === 'account' || role === 'art') return shareOf(cells, (cell) => /^\d{3,6}$/.test(cell)) >= MOST_FIT;
  if (role === 'function') return shareOf(cells, (cell) => /^\d{3}(\d\d)?$/.test(cell)) >= MOST_FIT;
  if (role === 'supplierNumber') return shareOf(cells, isNumberOfOrganisation) >= MOST_FIT;
  return role === 'year' || role === 'currency';
}

function isAmount(cell: string): boolean {
  return DASH.test(cell) || AMOUNT.test(cell.replaceAll(/[\u2010-\u2015\u2212]/g, '-').replaceAll(/\s/g, ''));
}

function isNumberOfOrganisation(cell: string): boolean {
  return isOrganisationNumber(cell.replaceAll(/^(no|orgnr\.?)?[\s:]*|[\s.]|mva$/gi, ''));
}

function isLocalAccount(cells: readonly string[]): boolean {
  if (cells.length === 0 || shareOf(cells, (cell) => /^[0134]\d{4,5}$/.test(cell)) < NEARLY_ALL) return false;
  return shareOf(cells, (cell) => readArts().has(cell.slice(1, 4))) >= MOST_FIT;
}

/** A kontoklasse stands first where that gives more of KOSTRA's arts than reading them from the first digit does. */
function findShape(cells: readonly string[]): AccountShape | null {
  const digits = cells.filter((cell) => /^\d{2,6}$/.test(cell));
  if (digits.length === 0) return null;
  const counts = new Map<number, number>();
  for (const { length } of digits) counts.set(length, (counts.get(length) ?? 0) + 1);
  // Arts of three digits may have lost the zero before them, as may longer accounts.
  const [usual = 3] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const length = Math.max(3, usual);
  if (length < 5) return { digits: length, hasKontoklasse: false };
  const known = (from: number): number => shareOf(digits, (cell) => readArts().has(cell.padStart(length, '0').slice(from, from + 3)));
  return { digits: length, hasKontoklasse: known(1) >= known(0) };
}

/** How decimals are written, from what can be read in one way only; null where nothing shows it, or both do. */
function findDecimalMark(cells: readonly string[]): ',' | '.' | null {
  let comma = false;
  let point = false;
  for (const cell of cells) {
    const bare = cell.replaceAll(/[^\d.,]/g, '');
    if (/\..*,/.test(bare) || /\..*\./.test(bare) || (/,/.test(bare) && !/,.*,/.test(bare) && !/^[1-9]\d{0,2},\d{3}$/.test(bare))) comma = !/,.*\./.test(bare) || comma;
    if (/,.*\./.test(bare) || /,.*,/.test(bare) || (/\./.test(bare) && !/\..*\./.test(bare) && !/^[1-9]\d{0,2}\.\d{3}$/.test(bare))) point = !/\..*,/.test(bare) || point;
  }
  return comma === point ? null : comma ? ',' : '.';
}

function yearIn(heading: string): number | null {
  const found = AMOUNT_WORDS.year.exec(heading)?.[1];
  return found === undefined ? null : Number(found);
}

function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => test(cell)).length / cells.length;
}
