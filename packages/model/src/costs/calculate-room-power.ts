import type { DataRoom } from './calculate-hidden-cost.ts';

const PER_THOUSAND = 1000;
/** Hours in a year of 365 days. */
const HOURS = 8760;

/** (firstLoad + loadPerThousand × population ÷ 1000) × pue × hours × electricityPrice, kroner a year. */
export function calculateRoomPower(
  room: Pick<DataRoom, 'population' | 'firstLoad' | 'loadPerThousand' | 'pue' | 'electricityPrice'>,
): number {
  const load = room.firstLoad + (room.loadPerThousand * room.population) / PER_THOUSAND;
  return load * room.pue * HOURS * room.electricityPrice;
}
