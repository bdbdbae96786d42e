import { cellId, resolveAssumptions, type Assumption, type AssumptionSet, type UncertainValue } from '../index.ts';

type Cell = number | UncertainValue;

/**
 * A set of invented assumptions for a test, so that its numbers stand beside what is expected of them.
 *
 * @example buildSet({ 'costs/cost-per-fte': 870_000, 'costs/unit-cost': { 'small.telecom': 280 } })
 */
export function buildSet(
  assumptions: Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>>,
  kind: Assumption['kind'] = 'expert',
): AssumptionSet {
  const definitions = Object.entries(assumptions).map(([id, content]): Assumption => {
    const cells = typeof content === 'number' || isCell(content) ? { '': content } : content;
    const values = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, isCell(cell) ? cell : { value: cell }]));
    return {
      id: cellId(id),
      label: { nb: id, nn: id, en: id },
      unit: 'invented',
      kind,
      values: { '2000-01-01': values },
      references: {},
      lastChecked: '2000-01-01',
      reviewBy: '2001-01-01',
    };
  });
  return resolveAssumptions(definitions, '2026-11-22');
}

function isCell(content: Cell | Readonly<Record<string, Cell>>): content is UncertainValue {
  return typeof content === 'object' && 'value' in content;
}
