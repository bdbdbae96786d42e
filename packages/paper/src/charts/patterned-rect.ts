import { tag } from './tag.ts';

/** How an area is filled: with a colour, with diagonal lines (an estimate, a second series), or with dots (a third). */
export interface Fill {
  readonly kind: 'plain' | 'hatch' | 'dots';
  readonly colour: string;
  readonly paper: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HATCH_STEP = 6;
const HATCH_WIDTH = 2;
const DOT_STEP = 5;
const DOT_WIDTH = 2.8;

/**
 * A rectangle with its filling drawn as lines and dots of its own. An SVG pattern would say the same in less, but a
 * browser that prints turns every area with a pattern into a picture: 4 MB for a paper that is 0.1 MB as lines.
 */
export function patternedRect(box: Box, fill: Fill, outline: { readonly stroke: string; readonly 'stroke-width'?: number }): string {
  const { colour, paper, kind } = fill;
  const rect = { x: box.x, y: box.y, width: box.width, height: box.height };
  if (kind === 'plain') return tag('rect', { ...rect, fill: colour, ...outline });
  const ground = tag('rect', { ...rect, fill: paper, ...outline });
  const d = kind === 'hatch' ? diagonals(box) : dots(box);
  if (d === '') return ground;
  return (
    ground +
    tag('path', {
      d,
      stroke: colour,
      'stroke-width': kind === 'hatch' ? HATCH_WIDTH : DOT_WIDTH,
      'stroke-linecap': kind === 'hatch' ? undefined : 'round',
      fill: 'none',
    })
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Lines where x + y is a multiple of the step, cut at the box's edges. */
function diagonals({ x, y, width, height }: Box): string {
  const parts: string[] = [];
  const last = x + width + y + height;
  for (let sum = Math.ceil((x + y) / HATCH_STEP) * HATCH_STEP; sum < last; sum += HATCH_STEP) {
    const from = Math.max(x, sum - (y + height));
    const to = Math.min(x + width, sum - y);
    if (to > from) parts.push(`M${round(from)},${round(sum - from)}L${round(to)},${round(sum - to)}`);
  }
  return parts.join('');
}

/** A grid of points that lie whole within the box. */
function dots({ x, y, width, height }: Box): string {
  const parts: string[] = [];
  const rim = DOT_WIDTH / 2;
  for (let row = y + DOT_STEP / 2; row <= y + height - rim; row += DOT_STEP) {
    for (let column = x + DOT_STEP / 2; column <= x + width - rim; column += DOT_STEP) parts.push(`M${round(column)},${round(row)}h0`);
  }
  return parts.join('');
}
