import { refuse, type Refusal } from '../errors/index.ts';
import { assumptionOfCell } from './assumption-of-cell.ts';
import { boundsOf } from './bounds-of.ts';
import type { Assumption, AssumptionId, CellId } from './types.ts';

/** What a coordinator wants to publish. */
export interface ParameterWanted {
  readonly cell: CellId;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * Everything that is wrong with a national parameter, held against the assumption as the files have it: a cell that
 * isn't there, a number outside the bounds, a range with one end or that the value isn't in, a safeguard, which nobody may weaken for all. Empty where nothing is.
 */
export function checkParameter({ cell, value, low, high }: ParameterWanted, definitions: ReadonlyMap<AssumptionId, Assumption>): readonly Refusal[] {
  const id = assumptionOfCell(cell);
  const definition = definitions.get(id);
  const key = cell === id ? '' : cell.slice(id.length + 1);
  if (!definition || !Object.values(definition.values).some((cells) => Object.hasOwn(cells, key))) {
    return [refuse('assumption-unknown', { cell }, { parameter: 'cell' })];
  }
  if (definition.isSafeguard) return [refuse('parameter-safeguard', { cell }, { parameter: 'cell' })];
  const bounds = boundsOf(definition, cell);
  const numbers = Object.entries({ value, low, high }).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const refusals = numbers.flatMap(([parameter, number]): Refusal[] => {
    if (!Number.isFinite(number)) return [refuse('assumption-not-a-number', { cell, value: String(number) }, { parameter })];
    return number < bounds.min || number > bounds.max ? [refuse('assumption-out-of-bounds', { cell, value: number, min: bounds.min, max: bounds.max }, { parameter })] : [];
  });
  if ((low === undefined) !== (high === undefined)) {
    const parameter = low === undefined ? 'low' : 'high';
    refusals.push(refuse('parameter-invalid', { parameter, value: '', allowed: [`${bounds.min} – ${bounds.max}`] }, { parameter }));
  }
  if (low !== undefined && low > value) refusals.push(refuse('parameter-invalid', { parameter: 'low', value: low, allowed: [`≤ ${value}`] }, { parameter: 'low' }));
  if (high !== undefined && high < value) refusals.push(refuse('parameter-invalid', { parameter: 'high', value: high, allowed: [`≥ ${value}`] }, { parameter: 'high' }));
  return refusals;
}
