import type { DisclosureRules } from './types.ts';
import type { Vector } from './vector.ts';

export interface Weighed {
  /** Bodies, or circles of bodies that know each other's, in the combination. */
  readonly count: number;
  /** One of them has too much of it, or the two largest nearly all. */
  readonly isDominated: boolean;
}

/**
 * How many a combination of figures is about, and whether one has more than `largestShare` of Σ |amount|, or the
 * second largest could reckon the largest to within `leastRest`. A combination of nothing but noughts is dominated: it
 * says of each that it is nought. A body's own change (this year's less last year's) is one amount.
 */
export function weighCircles(combination: Vector, { largestShare, leastRest }: DisclosureRules): Weighed {
  const byBody = new Map<string, { circle: string; amount: number }>();
  for (const { figure, times } of combination.values()) {
    byBody.set(figure.body, { circle: figure.circle, amount: (byBody.get(figure.body)?.amount ?? 0) + times * figure.amount });
  }
  const byCircle = new Map<string, number>();
  for (const { circle, amount } of byBody.values()) byCircle.set(circle, (byCircle.get(circle) ?? 0) + Math.abs(amount));
  const [first = 0, second = 0, ...rest] = [...byCircle.values()].sort((a, b) => b - a);
  const others = rest.reduce((sum, amount) => sum + amount, 0);
  const sum = first + second + others;
  return { count: byCircle.size, isDominated: sum === 0 || first > sum * largestShare || others < first * leastRest };
}
