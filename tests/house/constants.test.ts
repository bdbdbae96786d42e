import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms whose numbers would be assumptions; the ground (units, errors, explain) knows only arithmetic. */
const rooms = ['organisations', 'costs', 'benchmarks', 'synergies', 'business-cases', 'reports', 'evidence'];

/** Numbers that are arithmetic and not knowledge: nothing, one, a half, two sides, three (a cubic), per cent, millions. */
const arithmetic = new Set(['0', '1', '2', '3', '0.5', '10', '100', '1_000', '1000', '1_000_000']);

/** A line that names its number in capitals says what it is and why above it; that is where a constant may stand. */
const named = /^\s*(export )?const [A-Z][A-Z0-9_]+\b/;

function bareNumbers(code: string): string[] {
  const withoutText = code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
  return withoutText.split('\n').flatMap((line, index) => {
    if (named.test(line)) return [];
    const numbers = line.match(/(?<![\w.$])\d[\d_]*(\.\d+)?(e[+-]?\d+)?(?![\w])/gi) ?? [];
    return numbers.filter((number) => !arithmetic.has(number)).map((number) => `${index + 1}: ${number} in «${line.trim()}»`);
  });
}

describe('numbers in the model', () => {
  it('are found where somebody leaves one bare', () => {
    expect(bareNumbers('const saving = cost * 0.04;')).toHaveLength(1);
    expect(bareNumbers('// 870 000\nconst half = cost * 0.5;')).toEqual([]);
    expect(bareNumbers('const HOURS_PER_YEAR = 8760;')).toEqual([]);
  });

  it.each(rooms)('are assumptions with a source and never stand bare in a formula: %s', (room) => {
    const files = globSync(`packages/model/src/${room}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.test.ts') && !/\/(test|testing)\//.test(file));
    expect(files.length).toBeGreaterThan(0);
    const bare = files.flatMap((file) => bareNumbers(readFileSync(join(root, file), 'utf8')).map((found) => `${file}:${found}`));
    expect(bare).toEqual([]);
  });
});
