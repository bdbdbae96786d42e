import type { Expression } from '@samvirke/model/evidence';

const PAIRS = ['difference', 'ratio', 'increase'] as const;
const LISTS = ['sum', 'product'] as const;
const QUANTITY = ['measure', 'element', 'group', 'state', 'scope'];

/** What is wrong with an `of`, by path within it; and the cells that it names, to be looked for among all files. */
export function expressionProblems(
  given: unknown,
  path: string,
): { readonly problems: { path: string; problem: string }[]; readonly cells: { path: string; cell: string }[] } {
  const problems: { path: string; problem: string }[] = [];
  const cells: { path: string; cell: string }[] = [];
  const read = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) {
      problems.push({ path: at, problem: `${JSON.stringify(part)} is not a quantity, a cell or a sum of such.` });
      return;
    }
    const entries = part as Readonly<Record<string, unknown>>;
    const [name] = Object.keys(entries);
    if (name !== undefined && QUANTITY.includes(name)) {
      for (const needed of ['measure', 'group']) {
        if (typeof entries[needed] !== 'string') problems.push({ path: `${at}.${needed}`, problem: 'is missing.' });
      }
      for (const [key, value] of Object.entries(entries)) {
        if (!QUANTITY.includes(key) || typeof value !== 'string') problems.push({ path: `${at}.${key}`, problem: 'is not known here.' });
      }
      return;
    }
    if (name === undefined || Object.keys(entries).length !== 1) {
      problems.push({ path: at, problem: 'has not just one of cell, sum, product, difference, ratio, increase and grow.' });
    } else if (name === 'cell' && typeof entries['cell'] === 'string') {
      cells.push({ path: `${at}.cell`, cell: entries['cell'] });
    } else if (isOf(PAIRS, name) || isOf(LISTS, name)) {
      const parts = entries[name];
      const right = Array.isArray(parts) && (isOf(PAIRS, name) ? parts.length === 2 : parts.length > 0);
      if (!right) problems.push({ path: `${at}.${name}`, problem: isOf(PAIRS, name) ? 'is not two parts.' : 'has no parts.' });
      else parts.forEach((inner: unknown, index) => read(inner, `${at}.${name}.${index}`));
    } else if (name === 'grow' && typeof entries['grow'] === 'object' && entries['grow'] !== null) {
      const { from, by, years } = entries['grow'] as { readonly [key: string]: unknown };
      read(from, `${at}.grow.from`);
      read(by, `${at}.grow.by`);
      if (!Number.isInteger(years)) problems.push({ path: `${at}.grow.years`, problem: 'is not a number of years.' });
    } else {
      problems.push({ path: `${at}.${name}`, problem: 'is not known here.' });
    }
  };
  read(given, path);
  return { problems, cells };
}

/** After expressionProblems found none. */
export function asExpression(given: object): Expression {
  return given as Expression;
}

function isOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
