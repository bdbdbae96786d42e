/**
 * The sums that a report makes between its own columns, where no other room has the formula. Kroner, shares, whole
 * bodies; each named in docs/method/evidence.md.
 */
export const FORMULAS = {
  /** municipalities × mean FTE per municipality */
  'staff-fte': (values: { readonly municipalities: number; readonly meanFte: number }): number =>
    values.municipalities * values.meanFte,
  /** FTE ÷ municipalities */
  'mean-fte': (values: { readonly staffFte: number; readonly municipalities: number }): number =>
    values.staffFte / values.municipalities,
  /** inhabitants ÷ FTE */
  'inhabitants-per-fte': (values: { readonly inhabitants: number; readonly staffFte: number }): number =>
    values.inhabitants / values.staffFte,
  /** cost ÷ inhabitants */
  'unit-cost': (values: { readonly costNok: number; readonly inhabitants: number }): number =>
    values.costNok / values.inhabitants,
  /** sum − the others */
  remainder: (values: { readonly sum: number; readonly others: number }): number => values.sum - values.others,
  /** the whole − the other share */
  complement: (values: { readonly otherShare: number }): number => 1 - values.otherShare,
  /** Σ cost × share ÷ Σ cost */
  'mean-share': (values: { readonly costOfShare: number; readonly costNok: number }): number => values.costOfShare / values.costNok,
  /** cost × share */
  'cost-of-share': (values: { readonly costNok: number; readonly share: number }): number => values.costNok * values.share,
  /** today − share of the gap × (today − the next group's) */
  'gap-target': (values: { readonly today: number; readonly nextGroup: number; readonly gapClosed: number }): number =>
    values.today - values.gapClosed * (values.today - values.nextGroup),
  /** no change: what it is today */
  unchanged: (values: { readonly today: number }): number => values.today,
  /** today − saving ÷ inhabitants */
  'target-from-saving': (values: { readonly today: number; readonly savingNok: number; readonly inhabitants: number }): number =>
    values.today - values.savingNok / values.inhabitants,
  /** cost × the share of the staff that is no longer needed */
  'staff-saving': (values: { readonly costNok: number; readonly staffShare: number }): number => values.costNok * values.staffShare,
  /** mean FTE today × (1 − saving ÷ cost) */
  'mean-fte-from-saving': (values: { readonly meanFte: number; readonly savingNok: number; readonly costNok: number }): number =>
    values.meanFte * (1 - values.savingNok / values.costNok),
} as const;
