/**
 * The share of the saving on systems that can be had with so many of them in common: min(1, in common ÷ carrying the
 * cost). A system that stays a municipality's own saves nothing, and one beyond those that carry the cost adds nothing.
 *
 * `calculateSystemsReach({ systemsInCommon: 8, systemsCarryingCost: 16 })` → 0.5
 */
export function calculateSystemsReach(values: { readonly systemsInCommon: number; readonly systemsCarryingCost: number }): number {
  return Math.min(1, values.systemsInCommon / values.systemsCarryingCost);
}
