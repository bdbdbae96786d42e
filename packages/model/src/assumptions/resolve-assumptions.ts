import { cellId } from './cell-id.ts';
import { changeAssumption } from './change-assumption.ts';
import type { Assumption, AssumptionId, AssumptionSet, CellId, UncertainValue } from './types.ts';

/**
 * All assumptions as they stood at a date: of each, the entry with the latest date that isn't after it.
 *
 * The date is the day the question is asked, not the year that it is about: the unit costs of 2014 are what is known
 * in 2026 too. An assumption without an entry by then has no cells. Changes that come from people go through
 * changeAssumption, which returns refusals; a change here that is refused is a programmer's mistake and throws.
 */
export function resolveAssumptions(
  definitions: ReadonlyMap<AssumptionId, Assumption> | Iterable<Assumption>,
  date: string,
  changes: Iterable<readonly [CellId, number]> = [],
): AssumptionSet {
  const byId =
    definitions instanceof Map
      ? (definitions as ReadonlyMap<AssumptionId, Assumption>)
      : new Map([...(definitions as Iterable<Assumption>)].map((definition) => [definition.id, definition]));
  const cells = new Map<CellId, UncertainValue>();
  for (const [id, definition] of byId) {
    let latest = '';
    for (const from of Object.keys(definition.values)) if (from <= date && from > latest) latest = from;
    for (const [key, value] of Object.entries(definition.values[latest] ?? {})) {
      cells.set(key === '' ? id : cellId(id, key), value);
    }
  }
  let set: AssumptionSet = { date, cells, definitions: byId, changed: new Map() };
  for (const [cell, value] of changes) {
    const result = changeAssumption(set, cell, value);
    if (result.refusal) throw new RangeError(`${result.refusal.code}: ${JSON.stringify(result.refusal.figures)}`);
    set = result.set;
  }
  return set;
}
