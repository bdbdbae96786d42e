import type { Place } from './project-choices.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
/** How much a step to the side counts against a step ahead: straight on is preferred, but not at any distance. */
const SIDEWAYS = 2;

/** The place that an arrow key leads to: the nearest one within the quarter that the key points at. */
export function findNextPlace(places: readonly Place[], from: Place, direction: Direction): Place | undefined {
  const [dx, dy] = HEADINGS[direction];
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (ahead <= 0 || aside > ahead) continue;
    const length = ahead + SIDEWAYS * aside;
    if (length < least) {
      least = length;
      best = place;
    }
  }
  return best;
}
