import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './types.ts';

/** What the issue asks for. */
const SAFT_MEGABYTES = 100;
const MOST_TIMES = 1.5;
const MOST_MEGABYTES = 300;
const LEAST_INVOICES = 2_000;
const RUNS = 3;
const INVOICES = 4_000;

const MEASURE = fileURLToPath(new URL('ledgers/measure.ts', import.meta.url));
type Measure = 'saf-t' | 'saxes' | 'ehf';
type Measured = { readonly seconds: number; readonly megabytes: number; readonly count: number };

/** Each in its own process, so that its memory is its own. */
function measure(what: Measure, size: number): Measured {
  const done = spawnSync(process.execPath, [MEASURE, what, String(size)], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Measured;
}

/** SAMVIRKE_BENCH_SAFT_MEGABYTES makes the file smaller where others use the machine. */
function megabytes(): number {
  return Number(process.env['SAMVIRKE_BENCH_SAFT_MEGABYTES'] ?? SAFT_MEGABYTES);
}

/** The best of several, turn by turn: what else the machine does, meets them alike. */
function best<K extends Measure>(wanted: Readonly<Record<K, number>>): Record<K, Measured> {
  const found: Partial<Record<K, Measured>> = {};
  for (let run = 0; run < RUNS; run += 1) {
    for (const [what, size] of Object.entries(wanted) as [K, number][]) {
      const now = measure(what, size);
      const before = found[what];
      if (before === undefined || now.seconds < before.seconds) found[what] = now;
    }
  }
  return found as Record<K, Measured>;
}

/** Reading received XML: SAF-T against a bare pass of the parser over the same bytes, and invoices one by one. */
export async function run(): Promise<BenchResult[]> {
  const size = megabytes();
  const { saxes: bare, 'saf-t': saft, ehf } = best({ saxes: size, 'saf-t': size, ehf: INVOICES });
  const times = saft.seconds / bare.seconds;
  const pace = ehf.count / ehf.seconds;
  return [
    {
      name: `SAF-T of ${size} MB`,
      value: saft.seconds,
      unit: 's',
      comparedWith: 'a bare saxes pass (decoded, namespaces on, no handlers)',
      ratio: 1 / times,
      target: `≤ ${MOST_TIMES} × its time`,
      met: times <= MOST_TIMES,
    },
    { name: `its memory, MB (${saft.count} postings)`, value: saft.megabytes, unit: 'count', target: `≤ ${MOST_MEGABYTES}`, met: saft.megabytes <= MOST_MEGABYTES },
    { name: 'EHF invoices a second, one core', value: pace, unit: 'count', target: `≥ ${LEAST_INVOICES}`, met: pace >= LEAST_INVOICES },
  ];
}
