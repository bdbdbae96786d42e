const FEW_DIGITS = 2;
const MORE_DIGITS = 3;

/** A tipping value as it can be said: two digits, or three where two would make it the same as the likely value. */
export function roundTipping(tipsAt: number, likely: number): number {
  const few = Number(tipsAt.toPrecision(FEW_DIGITS));
  return few === Number(likely.toPrecision(FEW_DIGITS)) ? Number(tipsAt.toPrecision(MORE_DIGITS)) : few;
}
