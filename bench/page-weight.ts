import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BenchResult } from './types.ts';

const client = fileURLToPath(new URL('../apps/web/dist/client/', import.meta.url));
const LIMIT_KB = 200;

/** All JavaScript that a file imports before it runs, itself included; lazy imports are left for later. */
function staticImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["'](\.[^"']+\.js)["']/g)) {
    staticImports(join(dirname(file), match[1] ?? ''), seen);
  }
  return seen;
}

/**
 * The JavaScript that must arrive before the start page comes alive. Its first answer is in the HTML from the server
 * and waits for none of it; the figure is the stricter reading of the limit.
 */
export async function run(): Promise<BenchResult[]> {
  const page = join(client, 'index.html');
  if (!existsSync(page)) throw new Error('build the web page first: npm run build');
  const html = readFileSync(page, 'utf8');
  const entries = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/([^"]+\.js)"/g)].map((match) => join(client, match[1] ?? ''));
  const files = new Set(entries.flatMap((entry) => [...staticImports(entry)]));
  const kb = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
  const value = kb(files);
  if (process.env['BENCH_VERBOSE']) for (const file of files) console.log(relative(client, file), kb([file]));
  return [{ name: 'JavaScript before the start page is alive, gzipped', value, unit: 'kB', target: `≤ ${LIMIT_KB} kB`, met: value <= LIMIT_KB }];
}
