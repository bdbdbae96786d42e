import { scaleLinear, scaleLog } from 'd3-scale';
import { chartFrame, FONT } from './chart-frame.ts';
import { quantityFormat } from './quantity-format.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions, ChartQuantity, TableModel } from './types.ts';

export interface ScatterPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Drawn larger and in another form, and named first: the body that asks. */
  readonly own?: boolean;
}

export interface ScatterOptions extends ChartOptions {
  /** Of the plot alone, in pixels. */
  readonly height?: number;
  /** More than 0: the axis is logarithmic, as sizes of bodies are. */
  readonly points: readonly ScatterPoint[];
  readonly xAxis: string;
  readonly yQuantity?: ChartQuantity;
  /** The line that was fitted, from left to right, with what lies around it. */
  readonly curve?: readonly { readonly x: number; readonly y: number; readonly low: number; readonly high: number }[];
  /** The points as rows, in the page's own words. */
  readonly table: TableModel;
}

const DEFAULT_HEIGHT = 320;
const NARROW_HEIGHT = 260;
const RADIUS = 4.5;
const OWN_RADIUS = 7;
const GAP = 6;
const TICKS = 5;
const PIXELS_PER_TICK = 70;
const MANTISSAS = [1, 2, 5];
/** From the body that asks to its name, the nearest first. */
const OWN_DISTANCES = [10, 22, 34, 46];
/** So that no point lies on the frame. */
const MARGIN = 1.12;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Points by size (logarithmic) and by value (from zero), with a fitted curve and its spread. Points are named where a
 * name fits without covering another; all of them are in the table.
 */
export function composeScatter(options: ScatterOptions): Chart {
  const { points, curve = [], texts, yQuantity = 'NOK/inhabitant' } = options;
  const frame = chartFrame(options);
  const highest = Math.max(0, ...points.map(({ y }) => y), ...curve.map(({ high }) => high));
  const format = quantityFormat(yQuantity, highest, texts);
  const sizes = [...points.map(({ x }) => x), ...curve.map(({ x }) => x)].filter((x) => x > 0);
  const y = scaleLinear().domain([0, highest === 0 ? 1 : highest]).nice(TICKS);
  const yTicks = y.ticks(TICKS);
  const left = Math.max(...yTicks.map((value) => textWidth(format.tick(value), FONT.small))) + GAP;
  const top = frame.top + FONT.small + GAP * 2;
  const bottom = top + (options.height ?? (frame.narrow ? NARROW_HEIGHT : DEFAULT_HEIGHT));
  y.range([bottom, top]);
  const x = scaleLog()
    .domain([Math.min(...sizes, Number.MAX_VALUE) / MARGIN, Math.max(1, ...sizes) * MARGIN])
    .range([left + OWN_RADIUS, frame.width - OWN_RADIUS]);
  const grid = yTicks.map((value) =>
    [
      tag('line', { x1: left, x2: frame.width, y1: y(value), y2: y(value), stroke: value === 0 ? frame.colours.ink : frame.colours.grid, 'stroke-width': value === 0 ? 1.2 : 0.7 }),
      frame.text(left - GAP, y(value) + 4, format.tick(value), { anchor: 'end', size: FONT.small, muted: true }),
    ].join(''),
  );
  const sizeTicks = sizeTicksOf(x.domain(), Math.max(2, Math.floor((frame.width - left) / PIXELS_PER_TICK))).map((value) => {
    const words = texts.formats.number(value);
    const half = textWidth(words, FONT.small) / 2;
    return [
      tag('line', { x1: x(value), x2: x(value), y1: bottom, y2: bottom + 4, stroke: frame.colours.ink }),
      frame.text(Math.min(x(value), frame.width - half), bottom + FONT.small + 6, words, { anchor: 'middle', size: FONT.small, muted: true }),
    ].join('');
  });
  const path = (of: (point: (typeof curve)[number]) => number, from = curve): string =>
    from.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(x(point.x))},${round(y(of(point)))}`).join('');
  const line =
    curve.length < 2
      ? []
      : [
          tag('path', { d: `${path(({ high }) => high)}${path(({ low }) => low, curve.toReversed()).replace('M', 'L')}Z`, fill: frame.fill(0), 'fill-opacity': 0.14 }),
          tag('path', { d: path(({ y: value }) => value), fill: 'none', stroke: frame.fill(0), 'stroke-width': 2.5 }),
        ];
  const ownFirst = points.toSorted((a, b) => Number(b.own === true) - Number(a.own === true));
  const dots = points.toSorted((a, b) => Number(a.own === true) - Number(b.own === true)).map((point) => drawPoint(frame, x(point.x), y(point.y), point.own === true));
  const taken: Box[] = points.map((point) => around(x(point.x), y(point.y), point.own === true ? OWN_RADIUS : RADIUS));
  const names = ownFirst.flatMap((point) => {
    const place = placeName(point, { at: [x(point.x), y(point.y)], taken, within: { left, right: frame.width, top, bottom } });
    if (place === null) return [];
    taken.push(place.box);
    return [frame.text(place.box.left, place.baseline, point.label, { size: FONT.small, bold: point.own === true })];
  });
  const axes = [
    frame.text(0, frame.top + FONT.small, format.axis, { size: FONT.small, muted: true }),
    frame.text(frame.width, bottom + FONT.small * 2 + GAP * 2, options.xAxis, { anchor: 'end', size: FONT.small, muted: true }),
  ];
  return frame.finish([...grid, ...sizeTicks, ...line, ...dots, ...names, ...axes], bottom + FONT.small * 2 + GAP * 3, options.table);
}

function drawPoint(frame: ReturnType<typeof chartFrame>, cx: number, cy: number, own: boolean): string {
  if (!own) return tag('circle', { cx, cy, r: RADIUS, fill: frame.fill(0), stroke: frame.colours.paper });
  // A lozenge, so that form tells it apart where colour doesn't.
  const d = `M${round(cx)},${round(cy - OWN_RADIUS)}l${OWN_RADIUS},${OWN_RADIUS}l${-OWN_RADIUS},${OWN_RADIUS}l${-OWN_RADIUS},${-OWN_RADIUS}z`;
  return tag('path', { d, fill: frame.fill(1), stroke: frame.colours.ink });
}

/** 1, 2 and 5 of each power of ten, or only the ones, or every other, so that they don't touch. */
function sizeTicksOf([from = 1, to = 1]: readonly number[], most: number): readonly number[] {
  for (const mantissas of [MANTISSAS, [1, 3], [1]]) {
    const ticks: number[] = [];
    for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
      for (const mantissa of mantissas) {
        const value = mantissa * 10 ** power;
        if (value >= from && value <= to) ticks.push(value);
      }
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function around(cx: number, cy: number, radius: number): Box {
  return { left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius };
}

function placeName(
  point: ScatterPoint,
  { at: [cx, cy], taken, within }: { readonly at: readonly [number, number]; readonly taken: readonly Box[]; readonly within: Box },
): { readonly box: Box; readonly baseline: number } | null {
  const width = textWidth(point.label, FONT.small);
  const half = FONT.small / 2;
  // The body that asks is always named, further off where it is crowded.
  const distances = point.own === true ? OWN_DISTANCES : [RADIUS + GAP / 2];
  const boxes = distances.flatMap((away): Box[] => [
    { left: cx + away, right: cx + away + width, top: cy - half, bottom: cy + half },
    { left: cx - away - width, right: cx - away, top: cy - half, bottom: cy + half },
    { left: cx - width / 2, right: cx + width / 2, top: cy - away - FONT.small, bottom: cy - away },
    { left: cx - width / 2, right: cx + width / 2, top: cy + away, bottom: cy + away + FONT.small },
  ]);
  const inside = boxes.filter((one) => one.left >= within.left && one.right <= within.right && one.top >= within.top && one.bottom <= within.bottom);
  const free = inside.find((one) => !taken.some((other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top));
  const box = free ?? (point.own === true ? inside[0] : undefined);
  return box === undefined ? null : { box, baseline: box.bottom - 2 };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
