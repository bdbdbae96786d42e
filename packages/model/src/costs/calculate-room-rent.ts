/** area × rent, kroner a year. */
export function calculateRoomRent(values: { readonly area: number; readonly rent: number }): number {
  return values.area * values.rent;
}
