import { ELEMENTS } from '@samvirke/model/costs';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explain } from '../../packages/text/src/explain/nb.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function codeOf(room: string): string {
  return globSync(`packages/model/src/${room}/**/*.ts`, { cwd: root })
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
}

function matches(code: string, pattern: RegExp): readonly string[] {
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1]!))].sort();
}

/** Ids as formulas are given them: `explained('room/name'`, `explainedSum('room/name'`, `formula: 'room/name'`. */
const FORMULA = /(?:explained(?:Sum)?\(|formula:)\s*'([a-z-]+\/[a-z-]+)'/g;
const INPUT = /from(?:Assumption|Formula|Reference|Evidence|Own)\(\s*'(\w+)'/g;

function headings(formula: string): readonly string[] {
  return matches(readFileSync(join(root, 'docs/method', `${formula.split('/')[0]}.md`), 'utf8'), /^#{2,4} `?([a-z-]+\/[a-z-]+)`?/gm);
}

/** Rooms with a method page; that every room that reckons has one is held by folders.test.ts. */
const rooms = globSync('packages/model/src/*/', { cwd: root })
  .map((path) => path.split('/').at(-1)!)
  .filter((room) => existsSync(join(root, 'docs/method', `${room}.md`)) && matches(codeOf(room), FORMULA).length > 0);

test('formulas are found in the code at all', () => {
  expect(rooms).toContain('costs');
  expect(matches(codeOf('costs'), FORMULA)).toContain('costs/estimate');
  expect(matches(codeOf('costs'), INPUT)).toContain('unitCost');
});

describe.each(rooms)('the formulas of %s', (room) => {
  const formulas = matches(codeOf(room), FORMULA);

  test('have a name and their sum in words', () => {
    expect(formulas.filter((id) => !(id in explain.formulas))).toEqual([]);
  });

  test('have a heading on the method page', () => {
    expect(formulas.filter((id) => !headings(id).includes(id))).toEqual([]);
  });

  test('have inputs with names', () => {
    const known = new Set<string>([...Object.keys(explain.inputs), ...ELEMENTS]);
    expect(matches(codeOf(room), INPUT).filter((name) => !known.has(name))).toEqual([]);
  });
});

test('words of formulas and inputs are for some formula', () => {
  const code = codeOf('*');
  const named = new Set([...code.matchAll(/'([\w/-]+)'|(\w+):/g)].map(([, text, key]) => text ?? key));
  const ofThem = Object.keys(explain.formulas).filter((id) => rooms.includes(id.split('/')[0]!));
  expect(ofThem.filter((id) => !named.has(id))).toEqual([]);
  expect(Object.keys(explain.inputs).filter((name) => !named.has(name))).toEqual([]);
});
