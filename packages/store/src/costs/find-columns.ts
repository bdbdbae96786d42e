import { foldWord } from './fold-word.ts';
import type { RawRow } from './raw-table.ts';
import { readTableWords, type ColumnKind } from './table-words.ts';

/** Where the columns are, and what their headings say about the amounts. */
export interface FoundColumns {
  /** Row of the heading, as the spreadsheet counts it. */
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnKind, { readonly index: number; readonly heading: string }>;
  /** Headings that no column is known by: they aren't read. */
  readonly others: readonly string[];
  /** Kroner in one unit of the amount column: 1, 1 000 or 1 000 000, as its heading says. */
  readonly scale: number;
  /** `Beløp (2014-kroner)` says the price year of every row. */
  readonly priceYear: number | null;
  /** Without one of these nothing can be read. `key` is missing where neither element, cost type nor art is there. */
  readonly missing: readonly ('municipality' | 'year' | 'key' | 'amount')[];
}

/** A heading may have a title and an explanation above it, not more. */
const HEADING_WITHIN = 25;
const THOUSAND = 1_000;
const MILLION = 1_000_000;

/** The first row whose cells are the headings of a cost table, or the row that comes nearest to being one. */
export function findColumns(rows: readonly RawRow[]): FoundColumns | null {
  let best: FoundColumns | null = null;
  for (const row of rows.slice(0, HEADING_WITHIN)) {
    if (row.cells.every((cell) => cell.text.trim() === '') || row.cells[0]?.text.trimStart().startsWith('#')) continue;
    const found = readHeading(row);
    if (found.missing.length === 0) return found;
    if (best === null || found.columns.size > best.columns.size) best = found;
  }
  return best;
}

function readHeading(row: RawRow): FoundColumns {
  const columns = new Map<ColumnKind, { index: number; heading: string }>();
  const others: string[] = [];
  let scale = 1;
  let priceYear: number | null = null;
  row.cells.forEach((cell, index) => {
    const heading = cell.text.trim();
    if (heading === '') return;
    const read = readColumn(heading);
    if (read === null || columns.has(read.kind)) {
      others.push(heading);
      return;
    }
    columns.set(read.kind, { index, heading });
    if (read.kind === 'amount') ({ scale, priceYear } = read);
  });
  const missing: ('municipality' | 'year' | 'key' | 'amount')[] = [];
  if (!columns.has('municipality')) missing.push('municipality');
  if (!columns.has('year')) missing.push('year');
  if (!(['key', 'element', 'costType', 'kostraArt'] as const).some((kind) => columns.has(kind))) missing.push('key');
  if (!columns.has('amount')) missing.push('amount');
  return { headingRow: row.row, columns, others, scale, priceYear, missing };
}

function readColumn(heading: string): { kind: ColumnKind; scale: number; priceYear: number | null } | null {
  const words = columnWords();
  const exact = words.get(foldWord(heading));
  if (exact) return { kind: exact, scale: 1, priceYear: null };
  // «Beløp (1000 kr)», «Kostnad i 2014-kroner», «Amount (NOK)»: what it is, and then in what.
  const year = /\b((?:19|20)\d\d)\s*-?\s*(?:kr|kroner|nok)\b/i.exec(heading);
  const scale = /\b1[\s\u00a0\u2009\u202f.]?000\b|\btusen\b|\bthousand|\bt(?:kr|nok)\b|\bknok\b/i.test(heading)
    ? THOUSAND
    : /\bmill|\bmnok\b|\bmkr\b/i.test(heading)
      ? MILLION
      : 1;
  const bare = heading
    .replace(year?.[0] ?? '', ' ')
    .replace(/\b1[\s\u00a0\u2009\u202f.]?000\b/g, ' ')
    .replace(/[\s(,]*\b(i|in|hele|heile|whole|tusen|thousand|thousands|mill|million|millions|millioner|millionar|tkr|tnok|knok|mnok|mkr|kr|kroner|nok|uten mva|utan mva|eks mva|ekskl mva|excl vat|ex vat|per år|per year)\b\.?/gi, ' ');
  const kind = words.get(foldWord(bare)) ?? (foldWord(bare) === '' ? 'amount' : undefined);
  if (kind === undefined) return null;
  return kind === 'amount' ? { kind, scale, priceYear: year ? Number(year[1]) : null } : { kind, scale: 1, priceYear: null };
}

let byWord: ReadonlyMap<string, ColumnKind> | undefined;

function columnWords(): ReadonlyMap<string, ColumnKind> {
  if (byWord) return byWord;
  const words = new Map<string, ColumnKind>();
  for (const [kind, { label, words: synonyms }] of Object.entries(readTableWords().columns)) {
    for (const word of [kind, label.nb, label.nn, label.en, ...synonyms]) words.set(foldWord(word), kind as ColumnKind);
  }
  byWord = words;
  return words;
}
