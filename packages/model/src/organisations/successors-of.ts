import { changesFrom } from './changes-from.ts';
import type { ReferenceData } from './types.ts';

/** A number that another one led to or came from, with the share of the old number's inhabitants that went along. */
export interface Successor {
  readonly number: string;
  /** Share of the old number's inhabitants, 0–1. */
  readonly share: number;
  /** A split lies between: the share says where the people went, not where a cost of the years before belonged. */
  readonly throughSplit: boolean;
  /** One of the shares on the way is estimated and not counted. */
  readonly estimated: boolean;
}

/**
 * What a number has become on a date, through every change until then: share = the product of the shares on the way,
 * added up where two ways meet. A number without changes is its own successor, so the shares always add to 1.
 *
 * @example successorsOf({ number: '1507', date: '2024-01-01' }, reference) // 1508: 0.8621, 1580: 0.1379
 */
export function successorsOf(
  { number, date, after = '' }: { readonly number: string; readonly date: string; readonly after?: string },
  reference: Pick<ReferenceData, 'changes'>,
): readonly Successor[] {
  const next = changesFrom(number, reference).filter((change) => change.date > after && change.date <= date);
  const first = next.reduce((earliest, change) => (change.date < earliest ? change.date : earliest), next[0]?.date ?? '');
  const steps = next.filter((change) => change.date === first);
  if (steps.length === 0) return [{ number, share: 1, throughSplit: false, estimated: false }];
  const byNumber = new Map<string, Successor>();
  for (const step of steps) {
    for (const further of successorsOf({ number: step.to, date, after: step.date }, reference)) {
      const before = byNumber.get(further.number);
      byNumber.set(further.number, {
        number: further.number,
        share: (before?.share ?? 0) + step.populationShare * further.share,
        throughSplit: step.kind === 'split' || further.throughSplit || before?.throughSplit === true,
        estimated: step.estimated || further.estimated || before?.estimated === true,
      });
    }
  }
  return [...byNumber.values()].sort((a, b) => a.number.localeCompare(b.number));
}
