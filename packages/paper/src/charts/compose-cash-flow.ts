import { scaleBand } from 'd3-scale';
import { line } from 'd3-shape';
import { chartFrame, FONT } from './chart-frame.ts';
import { quantityFormat } from './quantity-format.ts';
import type { Fill } from './patterned-rect.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions } from './types.ts';
import { valueScale } from './value-axis.ts';

/** Against going on as today: what is saved is positive, what costs more is negative. */
export interface CashFlowYear {
  readonly year: number;
  readonly operating: number;
  readonly investment: number;
}

export interface CashFlowOptions extends ChartOptions {
  /** Of the plot alone, in pixels. */
  readonly height?: number;
  readonly years: readonly CashFlowYear[];
}

const DEFAULT_HEIGHT = 240;
const KEY_HEIGHT = 26;
const SWATCH = 12;
const TICKS = 5;
const BAND_PADDING = 0.3;
const LABEL_GAP = 6;

/** A column a year: operating filled, investment hatched, stacked from zero; the net of the two as a line with its numbers. */
export function composeCashFlow(options: CashFlowOptions): Chart {
  const { years, texts } = options;
  const { t } = texts;
  const frame = chartFrame(options);
  const plotHeight = options.height ?? DEFAULT_HEIGHT;
  const net = (y: CashFlowYear): number => y.operating + y.investment;
  const ends = years.flatMap((y) => [
    Math.max(0, y.operating) + Math.max(0, y.investment),
    Math.min(0, y.operating) + Math.min(0, y.investment),
    net(y),
  ]);
  const format = quantityFormat('NOK', Math.max(0, ...ends.map(Math.abs)), texts);
  const top = frame.top + KEY_HEIGHT + FONT.small;
  const bottom = top + plotHeight;
  const scale = valueScale(ends, bottom, top);
  const ticks = scale.ticks(TICKS);
  const axisRoom = Math.max(0, ...ticks.map((v) => textWidth(format.tick(v), FONT.small))) + 10;
  const x = scaleBand<number>()
    .domain(years.map((y) => y.year))
    .range([axisRoom, frame.width])
    .padding(BAND_PADDING);
  const middle = (year: number): number => (x(year) ?? 0) + x.bandwidth() / 2;
  const rect = (year: number, from: number, to: number, fill: Fill): string =>
    from === to
      ? ''
      : frame.rect({ x: x(year) ?? 0, width: x.bandwidth(), y: Math.min(scale(from), scale(to)), height: Math.abs(scale(to) - scale(from)) }, fill);
  const columns = years.map((y) => {
    // Two of one sign are stacked; of different signs each has its own side of zero.
    const investmentFrom = Math.sign(y.operating) === Math.sign(y.investment) ? y.operating : 0;
    return rect(y.year, 0, y.operating, frame.plain(0)) + rect(y.year, investmentFrom, investmentFrom + y.investment, frame.hatch(1));
  });
  const path = line<CashFlowYear>((y) => middle(y.year), (y) => scale(net(y))).digits(1)(years) ?? '';
  const widest = Math.max(0, ...years.map((y) => textWidth(format.bare(net(y)), FONT.small)));
  const every = Math.max(1, Math.ceil((widest + LABEL_GAP) / x.step()));
  const points = years.map((y, i) => {
    const at = scale(net(y));
    const dot = tag('circle', { cx: middle(y.year), cy: at, r: 4, fill: frame.colours.paper, stroke: frame.colours.ink, 'stroke-width': 1.8 });
    const lowest = scale(Math.min(0, y.operating) + Math.min(0, y.investment));
    const highest = scale(Math.max(0, y.operating) + Math.max(0, y.investment));
    const label =
      i % every === 0
        ? frame.text(middle(y.year), net(y) < 0 ? Math.max(at, lowest) + FONT.small + 6 : Math.min(at, highest) - 8, format.bare(net(y)), { anchor: 'middle', size: FONT.small, bold: true })
        : '';
    return dot + label;
  });
  const grid = ticks.map((value) => {
    const y = scale(value);
    const isZero = Math.abs(value) < Number.EPSILON;
    return (
      tag('line', { x1: axisRoom, x2: frame.width, y1: y, y2: y, stroke: isZero ? frame.colours.ink : frame.colours.grid, 'stroke-width': isZero ? 1.2 : 0.7 }) +
      frame.text(axisRoom - 6, y + 4, format.tick(value), { anchor: 'end', size: FONT.small, muted: true })
    );
  });
  const yearWidth = textWidth('2026', FONT.small) + LABEL_GAP;
  const everyYear = Math.max(1, Math.ceil(yearWidth / x.step()));
  const yearLabels = years.map((y, i) =>
    i % everyYear === 0 ? frame.text(middle(y.year), bottom + FONT.small * 2 + 8, String(y.year), { anchor: 'middle', size: FONT.small }) : '',
  );
  return frame.finish(
    [...grid, ...columns, tag('path', { d: path, fill: 'none', stroke: frame.colours.ink, 'stroke-width': 1.8 }), ...points, ...yearLabels, key()],
    bottom + FONT.small * 2 + 16,
    {
      caption: options.title,
      columns: [
        { label: t('reports.chart.year'), numeric: false },
        { label: t('reports.chart.operating'), numeric: true },
        { label: t('reports.chart.investment'), numeric: true },
        { label: t('reports.chart.net'), numeric: true },
      ],
      rows: years.map((y) => [
        { text: String(y.year), value: y.year },
        ...[y.operating, y.investment, net(y)].map((value) => ({ text: format.full(value), value })),
      ]),
    },
  );

  function key(): string {
    const y = frame.top;
    let at = 0;
    const parts: string[] = [];
    for (const [words, fill] of [
      [t('reports.chart.operating'), frame.plain(0)],
      [t('reports.chart.investment'), frame.hatch(1)],
      [t('reports.chart.net'), null],
    ] as const) {
      parts.push(
        fill === null
          ? tag('circle', { cx: at + SWATCH / 2, cy: y + SWATCH / 2, r: 4, fill: frame.colours.paper, stroke: frame.colours.ink, 'stroke-width': 1.8 })
          : frame.rect({ x: at, y, width: SWATCH, height: SWATCH }, fill),
        frame.text(at + SWATCH + 5, y + SWATCH - 1, words, { size: FONT.small }),
      );
      at += SWATCH + textWidth(words, FONT.small) + 22;
    }
    // The unit stands over the axis that it belongs to.
    return parts.join('') + frame.text(0, y + KEY_HEIGHT + FONT.small / 2, format.axis, { size: FONT.small, muted: true });
  }
}
