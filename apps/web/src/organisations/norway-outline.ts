/** Norway's coast as one SVG path, already projected, with what is needed to put a point on it. */
export interface NorwayOutline {
  readonly outline: string;
  /** Land of other countries, for knowing where one is. */
  readonly abroad: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly translate: readonly [number, number];
  readonly centralMeridian: number;
}

/** Drawn at build time from world-atlas: build/norway-outline.ts puts its drawing in the place of this file. */
export const NORWAY: NorwayOutline = {
  outline: '',
  abroad: '',
  width: 796,
  height: 1000,
  scale: 4198,
  translate: [380, 5255],
  centralMeridian: 15,
};
