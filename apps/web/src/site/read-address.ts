import type { CellId } from '@samvirke/model/assumptions';

/** A case as its address says it: all there is to know to show the same page again. */
export interface Address {
  /** Numbers (or names, where a form without JavaScript sent them) of the municipalities, in the order chosen. */
  readonly municipalities: readonly string[];
  /** Null: the latest year with population. */
  readonly year: number | null;
  readonly seed: number;
  readonly changes: ReadonlyMap<CellId, number>;
  /** Id of the cost set that holds own figures; never the figures themselves. */
  readonly costs: string | null;
  /** Parameters that nobody here knows, and values that can't be read: shown, never dropped. */
  readonly unknown: readonly { readonly parameter: string; readonly value: string }[];
}

export const DEFAULT_SEED = 1;
const CHANGE = 'a.';
/** Read by single pages, not part of the case. */
const PAGE_PARAMETERS = new Set(['q', 'kind', 'add', 'figure', 'element', 'body', 'group', 'return', 'problem', 'done', 'organisation', 'status', 'visibility', 'supplier', 'own', 'after', 'limit', 'object', 'action', 'from', 'to', 'at', 'version']);

function readWhole(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Query → case. `m` may be repeated (a form does that) and hold several, separated by commas. */
export function readAddress(search: string): Address {
  const municipalities: string[] = [];
  const changes = new Map<CellId, number>();
  const unknown: { parameter: string; value: string }[] = [];
  let year: number | null = null;
  let seed = DEFAULT_SEED;
  let costs: string | null = null;
  for (const [parameter, value] of new URLSearchParams(search)) {
    if (parameter === 'm' || parameter === 'add') {
      for (const one of value.split(',').map((part) => part.trim())) {
        if (one !== '' && !municipalities.includes(one)) municipalities.push(one);
      }
    } else if (parameter === 'year' && (value === '' || readWhole(value) !== null)) {
      year = value === '' ? null : readWhole(value);
    } else if (parameter === 'seed' && readWhole(value) !== null) {
      seed = readWhole(value) ?? DEFAULT_SEED;
    } else if (parameter === 'costs' && value !== '') {
      costs = value;
    } else if (parameter.startsWith(CHANGE) && value.trim() !== '' && Number.isFinite(Number(value))) {
      changes.set(parameter.slice(CHANGE.length), Number(value));
    } else if (!PAGE_PARAMETERS.has(parameter)) {
      unknown.push({ parameter, value });
    }
  }
  return { municipalities, year, seed, changes, costs, unknown };
}
