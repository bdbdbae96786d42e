/** fte × costPerFte: kroner a year of ICT staff (figure 14). */
export function calculateStaffCost(values: { readonly fte: number; readonly costPerFte: number }): number {
  return values.fte * values.costPerFte;
}
