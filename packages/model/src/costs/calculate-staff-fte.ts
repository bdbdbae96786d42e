/** population ÷ inhabitantsPerFte: full-time equivalents in ICT, at the size group's mean (figure 4). */
export function calculateStaffFte(values: { readonly population: number; readonly inhabitantsPerFte: number }): number {
  return values.population / values.inhabitantsPerFte;
}
