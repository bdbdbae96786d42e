import type { ErrorCode } from './table.ts';
import type { Figure, Place, Refusal } from './types.ts';

/**
 * A refusal of a known code, with just the figures that its row in the table names.
 *
 * @example refuse('assumption-unknown', { cell: 'costs/unit-cost.tiny.telecom' }, { parameter: 'a.costs/unit-cost.tiny.telecom' })
 */
export function refuse<C extends ErrorCode>(
  code: C,
  figures: Readonly<Record<(typeof import('./table.ts').ERRORS)[C]['figures'][number], Figure>>,
  place?: Place,
): Refusal {
  return place ? { code, figures, place } : { code, figures };
}
