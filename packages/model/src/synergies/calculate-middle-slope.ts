/**
 * The slope of a monotone curve where two stretches meet: the weighted harmonic mean of their slopes, and 0 where
 * the curve turns or lies flat on either side.
 *
 * (w₁ + w₂) ÷ (w₁ ÷ d₁ + w₂ ÷ d₂), w₁ = 2h₂ + h₁, w₂ = h₂ + 2h₁; h the stretches' lengths, d their slopes.
 * Fritsch and Butland (1984), as in PCHIP: with it the curve never passes the values that it joins.
 */
export function calculateMiddleSlope(length1: number, rise1: number, length2: number, rise2: number): number {
  const slope1 = rise1 / length1;
  const slope2 = rise2 / length2;
  if (slope1 * slope2 <= 0) return 0;
  const weight1 = 2 * length2 + length1;
  const weight2 = length2 + 2 * length1;
  return (weight1 + weight2) / (weight1 / slope1 + weight2 / slope2);
}
