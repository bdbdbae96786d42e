import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Frame } from './chart-frame.ts';
import { FONT } from './chart-frame.ts';
import type { QuantityFormat } from './quantity-format.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';

const PIXELS_PER_TICK = 95;
const MIN_TICKS = 2;

/** A scale that always has zero in it, ends on round numbers in the axis' own unit. */
export function valueScale(values: readonly number[], from: number, to: number): ScaleLinear<number, number> {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([from, to]);
}

/** Between the last number and the unit. */
const UNIT_GAP = 6;

/** Upright grid lines with numbers below, and the unit after them; zero is drawn in ink. */
export function horizontalAxis(
  frame: Frame,
  scale: ScaleLinear<number, number>,
  format: QuantityFormat,
  top: number,
  bottom: number,
): string {
  const [from = 0, to = 0] = scale.range();
  const domain = scale.domain();
  const inUnit = scaleLinear().domain(domain.map((v) => v / format.per));
  const ticks = inUnit.ticks(Math.max(MIN_TICKS, Math.floor((to - from) / PIXELS_PER_TICK))).map((v) => v * format.per);
  const marks = ticks.map((value) => {
    const x = scale(value);
    const zero = Math.abs(value) < Number.EPSILON;
    return [
      tag('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: zero ? frame.colours.ink : frame.colours.grid, 'stroke-width': zero ? 1.2 : 0.7 }),
      frame.text(x, bottom + FONT.small + 4, format.tick(value), { anchor: 'middle', size: FONT.small, muted: true }),
    ].join('');
  });
  // After the last number where there is room, so that the unit doesn't hang by itself; else on a line below.
  const last = ticks.at(-1) ?? 0;
  const after = scale(last) + textWidth(format.tick(last), FONT.small) / 2 + UNIT_GAP;
  const hasRoom = after + textWidth(format.axis, FONT.small) <= frame.width;
  const unit = hasRoom
    ? frame.text(after, bottom + FONT.small + 4, format.axis, { size: FONT.small, muted: true })
    : frame.text(frame.width, bottom + FONT.small * 2 + 7, format.axis, { anchor: 'end', size: FONT.small, muted: true });
  return [...marks, unit].join('');
}

/** Room under the plot for numbers and unit. */
export const AXIS_HEIGHT = FONT.small * 2 + 14;
