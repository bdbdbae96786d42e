/** population × unitCost: kroner a year of one element, at its size group's mean per inhabitant (figures 7, 10, 12). */
export function calculateEstimate(values: { readonly population: number; readonly unitCost: number }): number {
  return values.population * values.unitCost;
}
