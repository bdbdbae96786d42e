import { assumptionOfCell } from './assumption-of-cell.ts';
import type { Assumption, AssumptionId, NationalParameter, Reference, UncertainValue } from './types.ts';

/**
 * The assumptions with what the coordinator has published laid over: each value from its day on, cell by cell, with its
 * publisher and source. One whose every cell is published at `date` is of the kind `national-parameter`; of a table of
 * which only some are, the rest keeps its kind and source. A cell that no longer is in the files is left out.
 */
export function layNational(
  definitions: ReadonlyMap<AssumptionId, Assumption>,
  parameters: readonly NationalParameter[],
  date: string,
): ReadonlyMap<AssumptionId, Assumption> {
  const laid = new Map(definitions);
  for (const [id, published] of Map.groupBy(parameters, ({ cell }) => assumptionOfCell(cell))) {
    const definition = definitions.get(id);
    if (definition) laid.set(id, layOver(definition, published, date));
  }
  return laid;
}

type Cells = Readonly<Record<string, UncertainValue>>;

function layOver(definition: Assumption, parameters: readonly NationalParameter[], date: string): Assumption {
  const own = Object.keys(definition.values).sort();
  const [first = ''] = own;
  const at = <T>(day: string, of: Readonly<Record<string, T>>): T | undefined => of[own.findLast((from) => from <= day && of[from] !== undefined) ?? ''];
  const national = parameters
    // Before the file knows anything, a cell has no others beside it: it counts from the file's first day.
    .map((parameter) => ({ parameter, key: keyOf(parameter, definition), from: parameter.validFrom < first ? first : parameter.validFrom }))
    .filter(({ key, from }) => at(from, definition.values)?.[key] !== undefined)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (national.length === 0) return definition;
  const values: Record<string, Cells> = {};
  const references: Record<string, Reference> = {};
  let isWhole = false;
  for (const day of [...new Set([...own, ...national.map(({ from }) => from)])].sort()) {
    const cells: Cells = at(day, definition.values) ?? {};
    const over = new Map(national.filter(({ from, key }) => from <= day && cells[key] !== undefined).map((one) => [one.key, one.parameter]));
    values[day] = { ...cells, ...Object.fromEntries([...over].map(([key, parameter]) => [key, valueOf(parameter)])) };
    const covers = Object.keys(cells).every((key) => over.has(key));
    const newest = [...over.values()].at(-1);
    const reference = covers && newest ? { title: newest.source, publisher: newest.publisher, retrieved: newest.published } : at(day, definition.references);
    if (reference) references[day] = reference;
    if (day <= date) isWhole = covers;
  }
  return {
    ...definition,
    kind: isWhole ? 'national-parameter' : definition.kind,
    values,
    references,
    national: national.map(({ parameter }) => parameter),
  };
}

function keyOf({ cell }: NationalParameter, { id }: Assumption): string {
  return cell === id ? '' : cell.slice(id.length + 1);
}

function valueOf({ value, low, high }: NationalParameter): UncertainValue {
  return low === null || high === null ? { value } : { value, low, high };
}
