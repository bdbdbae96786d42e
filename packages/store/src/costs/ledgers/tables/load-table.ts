import type { LedgerFormat } from '@samvirke/model/costs/ledgers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { composePart, type PartPlan } from './compose-part.ts';
import { guessMapping, type MappingOptions } from './guess-mapping.ts';
import { keepGroups } from './keep-groups.ts';
import { FACT_COLUMNS } from './line-columns.ts';
import { nameColumns } from './name-columns.ts';
import type { TableEngine } from './open-engine.ts';
import { openTable, type OpenedTable } from './open-table.ts';
import type { TableSource } from './place-file.ts';
import { planAccounts } from './plan-accounts.ts';
import { isFocus, planFocus } from './plan-focus.ts';
import { planKostraFixed } from './plan-kostra-fixed.ts';
import { showLines } from './show-lines.ts';
import { sqlText } from './sql-text.ts';
import type { TableMapping } from './table-mapping.ts';

export interface LoadOptions extends MappingOptions {
  /** The amount's column, as the file calls it; for a cloud bill `BilledCost` or `EffectiveCost`. */
  readonly amount?: string | undefined;
  /** Keep the lines, so that a figure opens to them at once; else only what they come to, and each question reads the file again. */
  readonly keep?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface LoadedTable {
  readonly format: LedgerFormat;
  readonly file: string;
  readonly kind: OpenedTable['kind'];
  readonly sheet: string | null;
  readonly encoding: OpenedTable['encoding'];
  readonly separator: string | null;
  readonly amountColumn: string;
  /** Null where the format itself says what its columns are. */
  readonly mapping: TableMapping | null;
  /** Rows that count and rows that don't; empty rows are neither. */
  readonly rows: number;
  readonly rejected: number;
}

type Planned = Omit<PartPlan, 'load' | 'source' | 'isTrimmed' | 'firstRow' | 'ragged'> & { readonly format: LedgerFormat; readonly amountColumn: string; readonly mapping: TableMapping | null };

let loads = 0;

/**
 * Reads a table of received cost (CSV, XLSX, Parquet, KOSTRA's fixed width, a cloud bill after FOCUS) into the engine:
 * all of it, or nothing. No row passes through JavaScript unless the file must be written anew first.
 */
export async function loadTable(engine: TableEngine, source: TableSource, options: LoadOptions = {}): Promise<LoadedTable | Refusal> {
  const { signal } = options;
  loads += 1;
  const load = loads;
  const name = `table-${load}`;
  const interrupt = (): void => engine.interrupt();
  signal?.addEventListener('abort', interrupt);
  try {
    const first = await openTable(engine, source, { name, signal });
    if (first.refusal) return first.refusal;
    const chosen = choose(first.tables, options);
    if ('code' in chosen) return chosen;
    try {
      return await loadPart(engine, load, chosen.table, chosen.planned, options);
    } catch (error) {
      signal?.throwIfAborted();
      if (chosen.table.isRewritten) return failed(error, source.file);
      // Something that the engine doesn't read as it stands: rows of several widths, several ways of ending a line.
      const again = await openTable(engine, 'bytes' in source ? { file: source.file, path: `${engine.folder}/${name}` } : source, { name: `${name}-again`, mustRewrite: true, signal });
      if (again.refusal) return again.refusal;
      const anew = choose(again.tables, options);
      if ('code' in anew) return anew;
      return await loadPart(engine, load, anew.table, anew.planned, options).catch((other: unknown) => {
        signal?.throwIfAborted();
        return failed(other, source.file);
      });
    }
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}

/** A full disk or too little memory is no fault of the file. */
function failed(error: unknown, file: string): Refusal {
  if (/out of memory|no space left|disk/i.test(String(error))) throw error;
  return refuse('file-unreadable', {}, { file });
}

/** The sheet that can be read; the first refusal where none can. */
function choose(tables: readonly OpenedTable[], options: LoadOptions): { readonly table: OpenedTable; readonly planned: Planned } | Refusal {
  let refusal: Refusal | null = null;
  for (const table of tables) {
    const planned = plan(table, options);
    if (!('code' in planned)) return { table, planned };
    refusal ??= planned;
  }
  return refusal ?? refuse('file-empty', {});
}

function plan(table: OpenedTable, options: LoadOptions): Planned | Refusal {
  if (table.form !== null) {
    const planned = planKostraFixed(table.form, table.file);
    return 'code' in planned ? planned : { ...planned, format: 'kostra-fixed', amountColumn: '40', mapping: null };
  }
  const names = nameColumns(table.headings, table.width);
  if (isFocus(names)) {
    const planned = planFocus(names, options.amount ?? null, table.file);
    return 'code' in planned ? planned : { ...planned, format: 'focus', mapping: null };
  }
  const mapping = guessMapping(table, { decimalMark: options.decimalMark, said: { ...options.said, ...(options.amount === undefined ? {} : { amount: options.amount }) } });
  if ('code' in mapping) return mapping;
  const amountColumn = mapping.columns.filter(({ role }) => role === 'amount' || role === 'debit' || role === 'credit').map(({ column }) => column).join(' − ');
  return { ...planAccounts(mapping), format: 'account-table', amountColumn, mapping };
}

async function loadPart(engine: TableEngine, load: number, table: OpenedTable, planned: Planned, { keep = true }: LoadOptions): Promise<LoadedTable> {
  const part: PartPlan = { ...planned, load, source: table.source, isTrimmed: table.isTrimmed, firstRow: table.headingRow + 1, ragged: { sql: 'cells', width: table.width } };
  const file = sqlText(table.file);
  await engine.run('begin');
  try {
    const [place] = await engine.rows('select coalesce(max(rowid) + 1, 0)::bigint as next from kept');
    await engine.run(`insert into loaded values (${load}, ${file}, '${planned.format}', ${String(place!['next'])}, ${table.headingRow + 1}, null, ${keep})`);
    if (keep) await engine.run(`insert into kept ${composePart(part, false)}`);
    else await engine.run(`create view part_${load} as ${composePart(part, true)}`);
    await keepGroups(engine, keep ? `kept where load = ${load}` : `(${composePart(part, false)})`, load, sameColumns(part));
    const [counts] = await engine.rows(`select coalesce(sum(lines) filter (where fault is null), 0)::bigint as counted, coalesce(sum(lines) filter (where fault <> ''), 0)::bigint as rejected from grouped where load = ${load}`);
    const rejected = Number(counts!['rejected']);
    if (rejected > 0) await engine.run(rejectedSql(part, keep));
    await showLines(engine);
    await engine.run('commit');
    const { format, amountColumn, mapping } = planned;
    return { format, file: table.file, kind: table.kind, sheet: table.sheet, encoding: table.encoding, separator: table.separator, amountColumn, mapping, rows: Number(counts!['counted']) + rejected, rejected };
  } catch (error) {
    await engine.run('rollback').catch(() => undefined);
    throw error;
  }
}

/** The columns that are the same in every row: those that the file doesn't have, and those that are said once for all. */
function sameColumns({ columns }: PartPlan): Readonly<Record<string, string>> {
  const facts = ['currency', 'year', 'text', ...FACT_COLUMNS] as const;
  return Object.fromEntries(facts.map((column) => [column, columns[column] ?? 'null']).filter(([column, sql]) => sql === 'null' || (column !== 'text' && /^'[^']*'$/.test(sql!))));
}

/** What is written of each row that doesn't count; the figures are those that the words of its code are filled with. */
function rejectedSql({ load, firstRow, ragged }: PartPlan, keep: boolean): string {
  const rows = keep ? `select kept.rowid - (select min(rowid) from kept where load = ${load}) + ${firstRow} as row_of_file, * from kept where load = ${load}` : `select row as row_of_file, * from part_${load}`;
  const figures = `case fault when 'value-missing' then json_object('column', fault_column) when 'ledger-row-ragged' then json_object('cells', fault_value::integer, 'expected', ${ragged?.width ?? 0}) else json_object('value', fault_value) end`;
  return `insert into rejected select (select file from loaded where id = ${load}), row_of_file, fault_column, coalesce(fault_value, ''), fault, ${figures} from (${rows}) where fault <> ''`;
}
