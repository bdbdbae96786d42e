/**
 * How much of the gap between two group means a target closes: (mean − target) ÷ (mean − next group's mean), 0–1.
 * Where there is no gap, nothing of it is closed.
 */
export function calculateShareClosed(values: {
  readonly groupMean: number;
  readonly target: number;
  readonly nextGroupMean: number;
}): number {
  const gap = values.groupMean - values.nextGroupMean;
  if (gap === 0) return 0;
  return Math.min(1, Math.max(0, (values.groupMean - values.target) / gap));
}
