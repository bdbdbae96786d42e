/** 2^32: how many numbers the hash can give. */
const HASH_RANGE = 4_294_967_296;

/** The mixer's shifts, in bits, as its author found them best. */
const OUTER_SHIFT = 16;
const INNER_SHIFT = 15;

/**
 * A generator without a state: the number of a draw and a parameter is a hash of the seed and the two, evenly spread
 * over 0–1 and never 0 or 1. Whichever worker asks, in whatever order, gets the same.
 *
 * `keyOfDraw` is made once per draw and `keyOfName` once per parameter; `drawUniform` mixes the two (the mixer is
 * Wellons' lowbias32, chosen for how evenly a changed bit spreads).
 */
export function drawUniform(drawKey: number, nameKey: number): number {
  return ((mix(drawKey ^ nameKey) >>> 0) + 0.5) / HASH_RANGE;
}

/** Two rounds, so that neighbouring draws of neighbouring seeds have nothing in common. */
export function keyOfDraw(seed: number, draw: number): number {
  const low = seed % HASH_RANGE | 0;
  const high = Math.floor(seed / HASH_RANGE) | 0;
  return mix(mix(mix(low) + high) + Math.imul(draw, 0x9e3779b9));
}

/** A parameter's key comes from its name, so that a new parameter doesn't change what the others draw. */
export function keyOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> OUTER_SHIFT), 0x7feb352d);
  x = Math.imul(x ^ (x >>> INNER_SHIFT), 0x846ca68b);
  return x ^ (x >>> OUTER_SHIFT);
}
