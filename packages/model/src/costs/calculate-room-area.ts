import type { DataRoom } from './calculate-hidden-cost.ts';

const PER_THOUSAND = 1000;

/** firstArea + areaPerThousand × population ÷ 1000, m². */
export function calculateRoomArea(room: Pick<DataRoom, 'population' | 'firstArea' | 'areaPerThousand'>): number {
  return room.firstArea + (room.areaPerThousand * room.population) / PER_THOUSAND;
}
