import { calculateRoomArea } from './calculate-room-area.ts';
import { calculateRoomPower } from './calculate-room-power.ts';
import { calculateRoomRent } from './calculate-room-rent.ts';

/** The assumptions of a data room, as numbers. Amounts in kroner of the price year. */
export interface DataRoom {
  readonly population: number;
  readonly fixed: number;
  readonly firstArea: number;
  readonly areaPerThousand: number;
  readonly rent: number;
  readonly firstLoad: number;
  readonly loadPerThousand: number;
  readonly pue: number;
  readonly electricityPrice: number;
}

/** fixed + rent + power: what a data room for a population costs other budgets a year. */
export function calculateHiddenCost(room: DataRoom): number {
  return room.fixed + calculateRoomRent({ area: calculateRoomArea(room), rent: room.rent }) + calculateRoomPower(room);
}
