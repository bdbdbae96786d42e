/**
 * The share of a group's staff that is no longer needed: 1 − new mean ÷ (FTE ÷ municipalities).
 *
 * The old mean is taken unrounded from the group's FTE, as the report's own savings in kroner are (its printed 1.5
 * would give 79.0 M and not 79.7 M). Source: nexia-2016-municipal, figures 4 and 15.
 */
export function calculateStaffShare(values: {
  readonly newMeanFte: number;
  readonly groupFte: number;
  readonly groupMunicipalities: number;
}): number {
  return 1 - values.newMeanFte / (values.groupFte / values.groupMunicipalities);
}
