import { readAssumptions } from '@samvirke/store/assumptions';
import { resolveAssumptions, type Assumption, type AssumptionSet, type CellId } from '../../assumptions/index.ts';

const standIn = (id: string, cells: Record<string, number>): Assumption => ({
  id,
  label: { nb: id, nn: id, en: id },
  unit: '',
  kind: 'published-report',
  values: { '2014-01-01': Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { value }])) },
  references: {},
  bounds: { min: 0, max: 5_000_000 },
  lastChecked: '2026-11-22',
  reviewBy: '2027-11-22',
});

const definitions = new Map(readAssumptions());
for (const definition of [
  standIn('costs/unit-cost', {
    'small.telecom': 280, 'small.basicOperations': 540, 'small.lineOfBusiness': 639,
    'medium.telecom': 147, 'medium.basicOperations': 396, 'medium.lineOfBusiness': 461,
    'large.telecom': 199, 'large.basicOperations': 448, 'large.lineOfBusiness': 429,
  }),
  standIn('costs/inhabitants-per-fte', { small: 1624, medium: 2593, large: 3202 }),
  standIn('costs/cost-per-fte', { '': 870_000 }),
]) {
  if (!definitions.has(definition.id)) definitions.set(definition.id, definition);
}

/** The repository's assumptions, with changes laid over. */
export function testSet(changes: Readonly<Record<CellId, number>> = {}): AssumptionSet {
  return resolveAssumptions(definitions, '2026-11-22', Object.entries(changes));
}
