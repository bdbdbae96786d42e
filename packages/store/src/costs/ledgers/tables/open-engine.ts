import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBDateValue, DuckDBInstance, type DuckDBAppender, type DuckDBValue } from '@duckdb/node-api';
import type { LedgerLine } from '@samvirke/model/costs/ledgers';
import type { LedgerBatch } from '../types.ts';
import { FACT_COLUMNS, LINE_COLUMNS, type LineColumn } from './line-columns.ts';
import { showLines } from './show-lines.ts';
import { sqlText } from './sql-text.ts';
import { TABLE_MACROS } from './table-macros.ts';

/** How much of the machine the engine takes; what doesn't fit goes to its own folder and is gone with it. */
export interface EngineOptions {
  readonly memoryMegabytes?: number;
  readonly threads?: number;
  /** Where its private folder is made. */
  readonly parent?: string;
}

export type EngineRow = Readonly<Record<string, unknown>>;

/**
 * Received lines as tables: `line` (what counts) and `rejected` (what doesn't, and why). It reads and writes in its own
 * folder alone, asks nobody for extensions, and can't be told otherwise once it is open.
 */
export interface TableEngine {
  readonly folder: string;
  /** Lines that another reader has read. Held until they are asked for; nothing is kept of a batch but its lines. */
  append(batch: LedgerBatch): Promise<void>;
  run(sql: string, values?: readonly DuckDBValue[]): Promise<void>;
  rows(sql: string, values?: readonly DuckDBValue[]): Promise<readonly EngineRow[]>;
  /** Rows some thousands at a time: the answer may be larger than the memory. */
  stream(sql: string): AsyncGenerator<readonly EngineRow[]>;
  /** Stops what is being asked, which then fails. */
  interrupt(): void;
  close(): Promise<void>;
}

const MEMORY_MEGABYTES = 300;
const THREADS = 2;

const COLUMNS = Object.entries(LINE_COLUMNS).map(([name, type]) => `${name} ${type}`);

/**
 * `kept` holds every row of a table in the order of the file, also what is faulty, so that the place of a row in it is
 * its place in the file and no row carries its number. `arrived` is where the lines of other readers wait.
 */
const TABLES: readonly string[] = [
  `create table loaded (id integer, file varchar, format varchar, first_place bigint, first_row bigint, documents bigint, is_kept boolean)`,
  `create table kept (load integer, file varchar, row bigint, ${COLUMNS.join(', ')}, fault varchar, fault_column varchar, fault_value varchar, key ubigint)`,
  `create table arrived as select * exclude (load, fault, fault_column, fault_value, key) from kept`,
  `create table rejected (file varchar, row bigint, column_name varchar, value varchar, code varchar, figures varchar)`,
  `create table grouped (load integer, currency varchar, year smallint, ${FACT_COLUMNS.map((name) => `${name} varchar`).join(', ')}, alike varchar, text varchar, fault varchar, lines bigint, debit hugeint, credit hugeint, key ubigint)`,
  // Groups by their lasting names, as they were last asked for.
  `create table named (name varchar, key ubigint, currency varchar)`,
];

/** Opens an engine on a new private folder. Close it: the folder goes with it. */
export async function openEngine({ memoryMegabytes = MEMORY_MEGABYTES, threads = THREADS, parent = tmpdir() }: EngineOptions = {}): Promise<TableEngine> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'samvirke-tables-'));
  const instance = await DuckDBInstance.create(join(folder, 'engine.duckdb'), {
    threads: String(threads),
    memory_limit: `${memoryMegabytes}MB`,
    temp_directory: join(folder, 'spilled'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const run = async (sql: string, values?: readonly DuckDBValue[]): Promise<void> => {
    await connection.run(sql, values ? [...values] : undefined);
  };
  await run(`set allowed_directories = [${sqlText(`${folder}/`)}]`);
  await run('set enable_external_access = false');
  await run('set lock_configuration = true');
  for (const statement of [...TABLE_MACROS, ...TABLES]) await run(statement);

  const engine: TableEngine = {
    folder,
    run,
    rows: async (sql, values) => (await connection.runAndReadAll(sql, values ? [...values] : undefined)).getRowObjectsJS(),
    async *stream(sql) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRowObjectJs()) yield rows;
    },
    async append(batch) {
      if (batch.lines.length > 0) {
        const appender = await connection.createAppender('arrived');
        for (const line of batch.lines) appendLine(appender, line);
        appender.closeSync();
      }
      if (batch.rejected.length > 0) {
        const appender = await connection.createAppender('rejected');
        for (const { file, row, column, value, code, figures } of batch.rejected) {
          for (const one of [file, BigInt(row), column, value, code, JSON.stringify(figures)]) appendOne(appender, one);
          appender.endRow();
        }
        appender.closeSync();
      }
      if (batch.documents > 0) await run(`insert into loaded values (-1, null, ?, 0, 0, ?, true)`, [batch.format, BigInt(batch.documents)]);
    },
    interrupt: () => connection.interrupt(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await showLines(engine);
  return engine;
}

function appendLine(appender: DuckDBAppender, line: LedgerLine): void {
  const columns: Readonly<Record<LineColumn, string | number | bigint | DuckDBDateValue | null>> = {
    document: line.place.document,
    date: day(line.date),
    invoice_date: day(line.invoiceDate),
    year: line.year,
    ledger: line.ledger,
    account: line.account,
    account_text: line.accountText,
    art: line.art,
    function: line.function,
    function_text: line.functionText,
    unit: line.unit,
    unit_text: line.unitText,
    project: line.project,
    supplier_number: line.supplier?.number ?? null,
    supplier_name: line.supplier?.name ?? null,
    product_codes: line.productCodes.length > 0 ? JSON.stringify(line.productCodes) : null,
    text: line.text,
    amount_ore: BigInt(line.amountOre),
    currency: line.currency,
    vat: line.vat,
    marks: line.marks.length > 0 ? line.marks.join(',') : null,
  };
  for (const one of [line.place.file, BigInt(line.place.row), ...(Object.keys(LINE_COLUMNS) as LineColumn[]).map((name) => columns[name])]) appendOne(appender, one);
  appender.endRow();
}

function appendOne(appender: DuckDBAppender, value: string | number | bigint | DuckDBDateValue | null): void {
  if (value === null) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'bigint') appender.appendBigInt(value);
  else if (typeof value === 'number') appender.appendSmallInt(value);
  else appender.appendDate(value);
}

const MS_PER_DAY = 86_400_000;

function day(text: string | null): DuckDBDateValue | null {
  return text === null ? null : new DuckDBDateValue(Math.round(Date.parse(text) / MS_PER_DAY));
}
