import { once } from 'node:events';
import { createReadStream, createWriteStream, linkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { findGroups, findLines, findTotals, loadTable, openEngine, type TableEngine } from '@samvirke/store/costs/ledgers/tables';
import { parse } from 'csv-parse';
import type { BenchResult } from './types.ts';

/** A national run: SAMVIRKE_BENCH_SHARE makes it smaller. */
const ROWS = 20_000_000;
const SUPPLIERS = 1_000_000;
/** One row in so many has an amount that can't be read. */
const BROKEN = 100_000;
const ASKED = { bareTimes: 1.5, csvParseTimes: 30, megabytes: 500, linesMs: 200 } as const;
const ROUNDS = 3;
const MS = 1000;

/** The ledger of a nation, against DuckDB's own reading of the file without any checks, and against csv-parse. */
export async function run(): Promise<readonly BenchResult[]> {
  const share = Number(process.env['SAMVIRKE_BENCH_SHARE'] ?? 1);
  const rows = Math.round(ROWS * share);
  const folder = await mkdtemp(join(tmpdir(), 'samvirke-bench-'));
  const path = join(folder, 'hovedbok.csv');
  try {
    const numbers = organisationNumbers(Math.max(1000, Math.round(SUPPLIERS * share)));
    await writeLedger(path, rows, numbers);
    const bare: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await withEngine(numbers, async (engine) => {
        const loaded = await loadTable(engine, { file: 'hovedbok.csv', path }, { keep: false });
        if ('code' in loaded || loaded.rows !== rows || loaded.rejected !== Math.ceil(rows / BROKEN)) throw new Error(`not read as it should be: ${JSON.stringify(loaded)}`);
        await findTotals(engine, { documents: false });
        await engine.rows(`select nace, sum(debit) - sum(credit) as net from grouped join supplier on n = supplier_number where fault is null group by nace`);
      }));
      bare.push(await withEngine(numbers, async (engine) => {
        linkSync(path, join(engine.folder, 'bare.csv'));
        await engine.rows(`select nace, count(*), sum(try_cast(replace(belop, ',', '.') as decimal(18, 2))) from read_csv('${join(engine.folder, 'bare.csv')}', delim = ';', header = true, types = {'leverandornr': 'VARCHAR', 'belop': 'VARCHAR'}) join supplier on n = leverandornr group by nace`);
      }));
    }
    // The most that the process has ever held: before csv-parse has held anything.
    const megabytes = process.resourceUsage().maxRSS / 1000;
    const explained: number[] = [];
    await withEngine(numbers, async (engine) => {
      await loadTable(engine, { file: 'hovedbok.csv', path });
      for await (const [first] of findGroups(engine)) {
        for (let round = 0; round < ROUNDS; round += 1) {
          const begin = performance.now();
          await findLines(engine, { group: first!.key });
          explained.push(performance.now() - begin);
        }
        break;
      }
    });
    const parsed = await parseWhole(path);
    const own = median(ours);
    const line = median(explained);
    return [
      { name: `ledger of ${rows.toLocaleString('en')} rows: read, checked, rejected, joined, summed`, value: own / MS, unit: 's', comparedWith: 'DuckDB’s bare read-join-group', ratio: median(bare) / own, target: `≤ ${ASKED.bareTimes} × its time`, met: own <= median(bare) * ASKED.bareTimes },
      { name: 'the same', value: own / MS, unit: 's', comparedWith: 'csv-parse reading it, nothing more', ratio: parsed / own, target: `≥ ${ASKED.csvParseTimes} ×`, met: parsed / own >= ASKED.csvParseTimes },
      { name: 'memory of the process, MB', value: megabytes, unit: 'count', target: `≤ ${ASKED.megabytes}`, met: megabytes <= ASKED.megabytes },
      { name: 'a group opened to its biggest lines', value: line, unit: 'ms', target: `≤ ${ASKED.linesMs} ms`, met: line <= ASKED.linesMs },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How long some work takes in an engine that knows the suppliers; what comes before it isn't counted. */
async function withEngine(numbers: readonly string[], work: (engine: TableEngine) => Promise<void>): Promise<number> {
  const engine = await openEngine();
  try {
    await engine.run('create table supplier (n varchar, nace varchar)');
    for (let at = 0; at < numbers.length; at += PIECE) await engine.run(`insert into supplier select unnest([${numbers.slice(at, at + PIECE).join(', ')}])::varchar, '62.100'`);
    await engine.run(`update supplier set nace = (n::integer % 97)::varchar`);
    const begin = performance.now();
    await work(engine);
    return performance.now() - begin;
  } finally {
    await engine.close();
  }
}

const PIECE = 10_000;

async function writeLedger(path: string, rows: number, numbers: readonly string[]): Promise<void> {
  const file = createWriteStream(path);
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = ['lisens', 'drift', 'telefon', 'papir', 'reise', 'kurs', 'vedlikehold'];
  let text = 'bilag;dato;konto;ansvar;tjeneste;leverandornr;tekst;belop\n';
  for (let row = 0; row < rows; row += 1) {
    const supplier = random(numbers.length);
    const month = String(1 + random(12)).padStart(2, '0');
    // What a supplier sells stands on one account of one department.
    const amount = row % BROKEN === 0 ? 'mangler' : `${random(12) === 0 ? '-' : ''}${1 + random(90_000)},${String(random(100)).padStart(2, '0')}`;
    text += `${100_000 + (row >> 1)};${String(1 + random(28)).padStart(2, '0')}.${month}.2025;1${100 + (supplier % 40) * 5}${supplier % 10};${1000 + (supplier % 300)};${100 + (supplier % 280)}00;${numbers[supplier]};${words[supplier % words.length]} ${month};${amount}\n`;
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await finished(file);
}

function organisationNumbers(count: number): string[] {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  const found: string[] = [];
  for (let first = 30_000_000; found.length < count; first += 1) {
    const digits = String(first);
    const check = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11;
    if (check < 10) found.push(`${digits}${check}`);
  }
  return found;
}

async function parseWhole(path: string): Promise<number> {
  const begin = performance.now();
  let rows = 0;
  for await (const record of createReadStream(path).pipe(parse({ delimiter: ';' }))) if (record) rows += 1;
  if (rows === 0) throw new Error('nothing was read');
  return performance.now() - begin;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
