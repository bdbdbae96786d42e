import { cellId, type AssumptionSet, type Language } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import { refuse, type Figure, type Place, type Refusal } from '@samvirke/model/errors';
import { populationYears, type ReferenceData } from '@samvirke/model/organisations';
import { nok, type Nok } from '@samvirke/model/units';
import { readKostraArts } from '../organisations/index.ts';
import { findAbsurdFigures } from './find-absurd-figures.ts';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { findCostKey, type KeyKind } from './find-cost-key.ts';
import { findMunicipalityInCell, type FoundMunicipality } from './find-municipality-in-cell.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { findMixedPriceYears } from './find-mixed-price-years.ts';
import type { DecimalMark } from './read-number.ts';
import { EMPTY_CELL, type RawCell, type RawRow, type RawTable } from './raw-table.ts';
import { readBytes, type FileSource } from './read-bytes.ts';
import { readTableFile, type TableFile } from './read-table-file.ts';
import { settleNumbers, type SettledNumber } from './settle-numbers.ts';
import type { TableNotice } from './table-notice.ts';
import { readTableWords, type ColumnKind } from './table-words.ts';

/** What is wrong, where, and the value that stands there, as far as it is sensible to show it. */
export interface CostTableProblem extends Refusal {
  readonly value?: string;
}

/** What may be right, but only the owner of the file can know; `key` is what is confirmed. */
export interface CostTableQuestion extends CostTableProblem {
  readonly key: string;
}

/** A row as far as it was understood, for showing beside the file before anything is taken in. */
export interface CostTablePreviewRow {
  readonly row: number;
  readonly municipality: { readonly number: string; readonly name: string } | null;
  readonly year: number | null;
  readonly key: CostRow['key'] | null;
  readonly nok: number | null;
  readonly fte: number | null;
  readonly priceYear: number | null;
}

export interface CostTableResult {
  /** All rows or none: empty as long as there is a problem or a question that isn't confirmed. */
  readonly rows: readonly CostRow[];
  readonly preview: readonly CostTablePreviewRow[];
  readonly problems: readonly CostTableProblem[];
  readonly questions: readonly CostTableQuestion[];
  readonly notices: readonly TableNotice[];
  readonly detected: {
    readonly format: 'csv' | 'xlsx' | null;
    readonly encoding: string | null;
    readonly separator: string | null;
    readonly decimal: DecimalMark;
    readonly sheet: string | null;
    readonly headingRow: number | null;
    readonly columns: Readonly<Partial<Record<ColumnKind, string>>>;
    /** Problems, questions and notices beyond those listed. */
    readonly notListed: number;
  };
}

export interface CostTableOptions {
  readonly fileName: string;
  readonly reference: ReferenceData;
  readonly assumptions: AssumptionSet;
  /** Keys of questions that the caller has confirmed. */
  readonly confirmed?: readonly string[];
  /** For the names of columns and elements in what is wrong; bokmål where nothing is said. */
  readonly language?: Language;
}

/**
 * Reads a cost table, CSV or XLSX, as people have it: any usual separator, encoding, decimal mark and heading. Every
 * fault in it is returned with row and column, never thrown; what can't be known is asked, never guessed; and either all
 * rows are right and returned, or none are.
 *
 * Errors: those of the file (file-…, column-missing) and of the rows (organisation-…, year-invalid, element-unknown,
 * kostra-art-unknown, account-is-investment, value-missing, value-not-a-number, number-two-ways, cost-row-repeated,
 * price-years-mixed, population-missing). Questions: amount-negative, amount-absurd, fte-absurd
 * (assumptions costs/absurd-per-inhabitant, costs/absurd-low-per-inhabitant, costs/absurd-fte-per-thousand; the arts whose
 * negative amounts are as they should be: costs/kostra-art-elements).
 */
export async function readCostTable(source: FileSource, options: CostTableOptions): Promise<CostTableResult> {
  const { bytes, refusal } = await readBytes(source);
  if (refusal) return failed([refusal], options);
  const file = await readTableFile(bytes, options.fileName);
  if (file.refusal) return failed([file.refusal], options);
  const chosen = chooseTable(file.tables);
  if (chosen === null) return failed([refuse('file-empty', {})], options, file);
  return new CostTableReading(file, chosen.table, chosen.columns, options).read();
}

function chooseTable(tables: readonly RawTable[]): { table: RawTable; columns: FoundColumns } | null {
  let best: { table: RawTable; columns: FoundColumns } | null = null;
  for (const table of tables) {
    const columns = findColumns(table.rows);
    if (columns === null) continue;
    if (columns.missing.length === 0) return { table, columns };
    if (best === null || columns.columns.size > best.columns.columns.size) best = { table, columns };
  }
  return best;
}

function failed(refusals: readonly Refusal[], { fileName }: CostTableOptions, file?: TableFile): CostTableResult {
  return {
    rows: [],
    preview: [],
    problems: refusals.map((refusal) => ({ ...refusal, place: { file: fileName, ...refusal.place } })),
    questions: [],
    notices: [],
    detected: {
      format: file?.format ?? null,
      encoding: file?.encoding ?? null,
      separator: file?.separator ?? null,
      decimal: null,
      sheet: null,
      headingRow: null,
      columns: {},
      notListed: 0,
    },
  };
}

interface Draft {
  readonly raw: RawRow;
  readonly municipality: { readonly number: string; readonly name: string } | null;
  readonly population: number | null;
  readonly year: number | null;
  readonly key: CostRow['key'] | null;
  /** The key as the file has it: two local accounts of one art are two rows. */
  readonly written: string;
  readonly amount: SettledNumber;
  readonly fte: SettledNumber;
  readonly priceYear: number | null;
}

/** One reading of one file: what has been found so far. */
class CostTableReading {
  readonly #file: TableFile;
  readonly #table: RawTable;
  readonly #columns: FoundColumns;
  readonly #options: CostTableOptions;
  readonly #language: Language;
  readonly #arts: ReadonlyMap<string, string>;
  readonly #years: { readonly first: number; readonly last: number };
  readonly #problems: CostTableProblem[] = [];
  readonly #questions: CostTableQuestion[] = [];
  readonly #notices: TableNotice[] = [];
  /** A table names the same municipality in many rows. */
  readonly #found = new Map<string, FoundMunicipality>();
  #decimal: DecimalMark = null;

  constructor(file: TableFile, table: RawTable, columns: FoundColumns, options: CostTableOptions) {
    this.#file = file;
    this.#table = table;
    this.#columns = columns;
    this.#options = options;
    this.#language = options.language ?? 'nb';
    this.#arts = readKostraArts();
    const years = populationYears(options.reference);
    this.#years = { first: years[0] ?? 0, last: years.at(-1) ?? 0 };
  }

  read(): CostTableResult {
    const preview: CostTablePreviewRow[] = [];
    const rows: CostRow[] = [];
    if (this.#columns.missing.length > 0) {
      const { headingRow } = this.#columns;
      const found = [...[...this.#columns.columns.values()].map(({ heading }) => heading), ...this.#columns.others];
      for (const kind of this.#columns.missing) {
        this.#problem(refuse('column-missing', { column: this.#label(kind), columns: found.map(shown) }), { row: headingRow });
      }
    } else {
      this.#noticeTable();
      const drafts = this.#draftRows();
      this.#checkRepeated(drafts);
      this.#checkPriceYears(drafts);
      for (const draft of drafts) {
        preview.push(previewOf(draft));
        const row = this.#toRow(draft);
        if (row) rows.push(row);
      }
    }
    const confirmed = new Set(this.#options.confirmed);
    const open = this.#questions.some(({ key }) => !confirmed.has(key));
    const { listed } = FILE_LIMITS;
    const over = (list: readonly unknown[]): number => Math.max(0, list.length - listed);
    this.#problems.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0));
    return {
      rows: this.#problems.length > 0 || open ? [] : rows,
      preview,
      problems: this.#problems.slice(0, listed),
      questions: this.#questions.slice(0, listed),
      notices: this.#notices.slice(0, listed),
      detected: {
        format: this.#file.format,
        encoding: this.#file.encoding,
        separator: this.#file.separator,
        decimal: this.#decimal,
        sheet: this.#table.sheet ?? null,
        headingRow: this.#columns.headingRow,
        columns: Object.fromEntries([...this.#columns.columns].map(([kind, { heading }]) => [kind, heading])),
        notListed: over(this.#problems) + over(this.#questions) + over(this.#notices),
      },
    };
  }

  #noticeTable(): void {
    const others = this.#file.tables.filter((table) => table !== this.#table && table.rows.length > 0);
    const names = others.flatMap(({ sheet }) => (sheet === undefined ? [] : [shown(sheet)]));
    // A sheet beside it that is no cost table (allowed values, a cover) is no choice.
    const choice = this.#file.tables[0] !== this.#table || others.some(({ rows }) => findColumns(rows)?.missing.length === 0);
    if (choice) this.#notices.push({ code: 'sheet-chosen', figures: { sheet: shown(this.#table.sheet ?? ''), others: names } });
    const { headingRow: row, scale, others: notRead } = this.#columns;
    const amount = this.#columns.columns.get('amount');
    if (scale !== 1 && amount) this.#notices.push({ code: 'amounts-scaled', figures: { heading: shown(amount.heading), scale }, place: { row } });
    if (notRead.length > 0) this.#notices.push({ code: 'columns-not-read', figures: { columns: notRead.map(shown) }, place: { row } });
  }

  #draftRows(): Draft[] {
    const raws = this.#table.rows.filter(
      ({ row, cells }) =>
        row > this.#columns.headingRow && cells.some(({ text }) => text.trim() !== '') && !(cells[0]?.text.trimStart().startsWith('#') ?? false),
    );
    const cellsOf = (kind: ColumnKind): RawCell[] => raws.map((raw) => this.#cell(raw, kind));
    const numbers = settleNumbers({ amounts: cellsOf('amount'), ftes: cellsOf('fte'), separator: this.#file.separator });
    this.#decimal = numbers.decimal;
    const drafts: Draft[] = [];
    let withoutAmount = 0;
    raws.forEach((raw, index) => {
      const amount = numbers.amounts[index]!;
      const fte = numbers.ftes[index]!;
      // A line of the template that nobody filled in.
      if (amount.kind === 'empty' && fte.kind === 'empty' && this.#cell(raw, 'municipality').text.trim() !== '') {
        withoutAmount += 1;
        return;
      }
      drafts.push(this.#draft(raw, amount, fte));
    });
    if (withoutAmount > 0) this.#notices.push({ code: 'rows-without-amount', figures: { count: withoutAmount } });
    else if (raws.length === 0 && !this.#hasComments()) this.#problem(refuse('file-empty', {}), { row: this.#columns.headingRow });
    return drafts;
  }

  #hasComments(): boolean {
    return this.#table.rows.some(({ cells }) => cells[0]?.text.trimStart().startsWith('#') ?? false);
  }

  #draft(raw: RawRow, amount: SettledNumber, fte: SettledNumber): Draft {
    if (raw.hidden) this.#notice('hidden-row-read', {}, raw);
    const year = this.#readYear(raw, 'year');
    const { key, written } = this.#readKey(raw);
    const municipality = this.#readMunicipality(raw, year);
    const ownPriceYear = this.#columns.columns.has('priceYear') && this.#cell(raw, 'priceYear').text.trim() !== '';
    return {
      raw,
      municipality: municipality && { number: municipality.number, name: municipality.name },
      population: municipality && municipality.population,
      year,
      key,
      written,
      amount,
      fte,
      priceYear: ownPriceYear ? this.#readYear(raw, 'priceYear') : (this.#columns.priceYear ?? year),
    };
  }

  #readYear(raw: RawRow, kind: 'year' | 'priceYear'): number | null {
    const cell = this.#cell(raw, kind);
    const value = cell.text.trim();
    if (value === '') {
      this.#problem(refuse('value-missing', { column: this.#heading(kind) }), this.#place(raw, kind));
      return null;
    }
    const written = value.replace(/^'/, '');
    const day = /^(\d{4})-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./](\d{4})$/.exec(written);
    const year = cell.dateYear ?? (day ? Number(day[1] ?? day[2]) : /^\d{4}([.,]0+)?$/.test(written) ? Number.parseInt(written, 10) : Number.NaN);
    const { first, last } = this.#years;
    // Prices may be of the year after the last with inhabitants: budgets are.
    if (cell.from === 'refused' || !(year >= first && year <= (kind === 'year' ? last : last + 1))) {
      this.#problem(refuse('year-invalid', { value: shown(value), firstYear: first, lastYear: last }), this.#place(raw, kind), value);
      return null;
    }
    if (cell.dateYear !== undefined || day) this.#notice('date-read-as-year', { value: shown(value), year }, raw, kind);
    return year;
  }

  #readMunicipality(raw: RawRow, year: number | null): { number: string; name: string; population: number } | null {
    const cell = this.#cell(raw, 'municipality');
    const value = cell.text.trim();
    if (value === '') {
      this.#problem(refuse('value-missing', { column: this.#heading('municipality') }), this.#place(raw, 'municipality'));
      return null;
    }
    if (cell.from === 'merged') this.#notice('merged-cell-filled', { value: shown(value) }, raw, 'municipality');
    // Whether it exists is known without the year; when it existed isn't.
    const found = cell.from === 'refused' ? null : this.#findMunicipality(value.replace(/^'/, ''), year ?? this.#years.last);
    const refusal = found === null ? refuse('organisation-unknown', { number: shown(value) }) : found.refusal;
    if (refusal) {
      const { figures } = refusal;
      const plain = typeof figures['number'] === 'string' ? { ...figures, number: shown(figures['number']) } : figures;
      if (year !== null || refusal.code === 'organisation-unknown') this.#problem({ ...refusal, figures: plain }, this.#place(raw, 'municipality'), value);
      return null;
    }
    if (found?.participant === undefined || year === null) return null;
    const { number, name, population } = found.participant;
    if (found.zeroRestored) this.#notice('zero-restored', { value: shown(value), number }, raw, 'municipality');
    return { number, name, population };
  }

  #findMunicipality(written: string, year: number): FoundMunicipality {
    const asked = `${year} ${written}`;
    const found = this.#found.get(asked) ?? findMunicipalityInCell(written, year, this.#options);
    this.#found.set(asked, found);
    return found;
  }

  #readKey(raw: RawRow): { key: CostRow['key'] | null; written: string } {
    const kinds = (['element', 'costType', 'kostraArt', 'key'] as const).filter((kind) => this.#columns.columns.has(kind));
    const kind: KeyKind | undefined = kinds.find((one) => this.#cell(raw, one).text.trim() !== '');
    if (kind === undefined) {
      this.#problem(refuse('value-missing', { column: kinds.map((one) => this.#heading(one)).join(' / ') }), this.#place(raw, kinds[0] ?? 'key'));
      return { key: null, written: '' };
    }
    const cell = this.#cell(raw, kind);
    const value = cell.text.trim();
    const found = cell.from === 'refused' ? null : findCostKey(value.replace(/^'/, ''), kind, this.#arts, this.#language);
    if (found === null || found.refusal) {
      const refusal = found?.refusal ?? refuse(kind === 'kostraArt' ? 'kostra-art-unknown' : 'element-unknown', { value, allowed: [] });
      this.#problem({ ...refusal, figures: { ...refusal.figures, value: shown(value) } }, this.#place(raw, kind), value);
      return { key: null, written: value };
    }
    if (cell.from === 'merged') this.#notice('merged-cell-filled', { value: shown(value) }, raw, kind);
    if (found.account !== undefined) {
      this.#notice('account-proposed', { value: found.account, art: 'kostraArt' in found.key ? found.key.kostraArt : '' }, raw, kind);
    }
    return { key: found.key, written: found.account ?? Object.values(found.key).join() };
  }

  #checkRepeated(drafts: readonly Draft[]): void {
    const first = new Map<string, number>();
    for (const { raw, municipality, year, key, written } of drafts) {
      if (municipality === null || year === null || key === null) continue;
      const identity = JSON.stringify([municipality.number, year, written]);
      const firstRow = first.get(identity);
      if (firstRow === undefined) first.set(identity, raw.row);
      else {
        const label = this.#keyLabel(key, written);
        this.#problem(refuse('cost-row-repeated', { number: municipality.number, year, key: label, firstRow }), { row: raw.row });
      }
    }
  }

  #checkPriceYears(drafts: readonly Draft[]): void {
    const rows = drafts.flatMap(({ raw, priceYear }) => (priceYear === null ? [] : [{ row: raw.row, priceYear }]));
    const kind = this.#columns.columns.has('priceYear') ? 'priceYear' : 'year';
    for (const { row, refusal } of findMixedPriceYears(rows, this.#options.assumptions)) {
      this.#problem(refusal, { row, column: this.#heading(kind) });
    }
  }

  #toRow(draft: Draft): CostRow | null {
    const { raw, municipality, population, year, key, priceYear } = draft;
    const amount = this.#readAmount(draft);
    const fte = this.#readFte(draft);
    if (municipality === null || population === null || year === null || key === null || priceYear === null || amount === null) return null;
    const known = { row: raw.row, municipality: municipality.number, year, key, nok: amount, priceYear };
    const row: CostRow = fte === null ? known : { ...known, fte };
    if (amount < 0 && !this.#takesOff(key)) this.#question(refuse('amount-negative', { amount }), draft, 'amount', amount);
    for (const refusal of findAbsurdFigures(row, population, this.#options.assumptions)) {
      const kind = refusal.place?.column === 'fte' ? 'fte' : 'amount';
      // Beyond what øre can be counted exactly in there is nothing to confirm.
      if (kind === 'fte' || Number.isSafeInteger(Math.round(amount * ORE_PER_NOK))) this.#question(refusal, draft, kind, kind === 'fte' ? (fte ?? 0) : amount);
      else this.#problem(refusal, this.#place(raw, kind), this.#cell(raw, kind).text);
    }
    return row;
  }

  /** Refunds and internal moves are negative in most ledgers: what they are is known from their art. */
  #takesOff(key: CostRow['key']): boolean {
    if (!('kostraArt' in key)) return false;
    const { cells } = this.#options.assumptions;
    return ['refund', 'excluded'].some((to) => (cells.get(cellId('costs/kostra-art-elements', key.kostraArt, to))?.value ?? 0) > 0);
  }

  #readAmount({ raw, amount }: Draft): Nok | null {
    if (amount.kind === 'empty') {
      this.#problem(refuse('value-missing', { column: this.#heading('amount') }), this.#place(raw, 'amount'));
      return null;
    }
    const value = this.#readValue(amount, raw, 'amount');
    if (value === null) return null;
    const scaled = value * this.#columns.scale;
    const rounded = Math.round(scaled * ORE_PER_NOK) / ORE_PER_NOK;
    // Binary fractions are off by less than this of an øre; what is off by more had more decimals.
    if (Math.abs(rounded - scaled) * ORE_PER_NOK > NOTICED_ORE) {
      this.#notice('amount-rounded', { value: shown(this.#cell(raw, 'amount').text), amount: rounded }, raw, 'amount');
    }
    return nok(rounded === 0 ? 0 : rounded);
  }

  #readFte({ raw, fte }: Draft): number | null {
    if (fte.kind === 'empty') return null;
    const value = this.#readValue(fte, raw, 'fte');
    if (value === null || value >= 0) return value;
    const { text } = this.#cell(raw, 'fte');
    this.#problem(refuse('value-not-a-number', { value: shown(text) }), this.#place(raw, 'fte'), text);
    return null;
  }

  #readValue(settled: SettledNumber, raw: RawRow, kind: 'amount' | 'fte'): number | null {
    const cell = this.#cell(raw, kind);
    const value = cell.text.trim();
    if (settled.kind === 'number') {
      if (settled.chosen) this.#notice('number-read-as', { value: shown(value), read: settled.value }, raw, kind);
      if (cell.from === 'formula') this.#notice('formula-result-used', { value: shown(value) }, raw, kind);
      if (cell.from === 'merged') this.#notice('merged-cell-filled', { value: shown(value) }, raw, kind);
      return settled.value;
    }
    const code = settled.kind === 'two-ways' ? 'number-two-ways' : 'value-not-a-number';
    this.#problem(refuse(code, { value: shown(value) }), this.#place(raw, kind), value);
    return null;
  }

  #question(refusal: Refusal, draft: Draft, kind: ColumnKind, value: number): void {
    const { raw, municipality, year, written } = draft;
    // The figure itself is part of the key: a confirmed amount that is changed is asked about anew.
    const key = [refusal.code, raw.row, municipality?.number ?? '', year ?? '', written, value].join('/');
    const place = this.#place(raw, kind);
    this.#questions.push({ ...refusal, place, value: shown(this.#cell(raw, kind).text), key });
  }

  #problem(refusal: Refusal, place: Place, value?: string): void {
    const located = { ...refusal, place: { file: this.#options.fileName, ...place } };
    this.#problems.push(value === undefined ? located : { ...located, value: shown(value) });
  }

  #notice(code: TableNotice['code'], figures: Readonly<Record<string, Figure>>, raw: RawRow, kind?: ColumnKind): void {
    this.#notices.push({ code, figures, place: kind ? this.#place(raw, kind) : { row: raw.row } });
  }

  #cell(raw: RawRow, kind: ColumnKind): RawCell {
    const column = this.#columns.columns.get(kind);
    return (column && raw.cells[column.index]) ?? EMPTY_CELL;
  }

  #place(raw: RawRow, kind: ColumnKind): Place {
    return { file: this.#options.fileName, row: raw.row, column: this.#heading(kind) };
  }

  #heading(kind: ColumnKind): string {
    return shown(this.#columns.columns.get(kind)?.heading ?? this.#label(kind));
  }

  #label(kind: ColumnKind): string {
    return readTableWords().columns[kind].label[this.#language];
  }

  #keyLabel(key: CostRow['key'], written: string): string {
    const { elements, costTypes } = readTableWords();
    if ('element' in key) return elements[key.element].label[this.#language];
    if ('costType' in key) return costTypes[key.costType].label[this.#language];
    return written;
  }
}

const ORE_PER_NOK = 100;
const NOTICED_ORE = 0.01;

function previewOf({ raw, municipality, year, key, amount, fte, priceYear }: Draft): CostTablePreviewRow {
  return { row: raw.row, municipality, year, key, nok: valueIn(amount), fte: valueIn(fte), priceYear };
}

function valueIn(settled: SettledNumber): number | null {
  return settled.kind === 'number' ? settled.value : null;
}

/** A value for a message: short, and without signs that a terminal or a page would act on. */
function shown(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return plain.length > FILE_LIMITS.shownCharacters ? `${plain.slice(0, FILE_LIMITS.shownCharacters)}…` : plain;
}
