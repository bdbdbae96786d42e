import { scaleLinear } from 'd3-scale';
import { chartFrame, FONT } from './chart-frame.ts';
import { quantityFormat } from './quantity-format.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions } from './types.ts';
import { AXIS_HEIGHT, horizontalAxis } from './value-axis.ts';

export interface HistogramOptions extends ChartOptions {
  /** Of the plot alone, in pixels. */
  readonly height?: number;
  readonly from: number;
  readonly to: number;
  /** Equal bins from `from` to `to`. */
  readonly counts: readonly number[];
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const OUTLINE = 0.7;
const DEFAULT_HEIGHT = 190;
const MARK_LINE = 17;
const GAP = 2;

/** How the draws fell: bins that lose are hatched, bins that gain are filled, with the 10th, 50th and 90th percentile named over them. */
export function composeHistogram(options: HistogramOptions): Chart {
  const { from, to, counts, p10, p50, p90, texts } = options;
  const { t } = texts;
  const frame = chartFrame(options);
  const plotHeight = options.height ?? DEFAULT_HEIGHT;
  const format = quantityFormat('NOK', Math.max(Math.abs(from), Math.abs(to)), texts);
  const marks = [
    { at: p10, words: t('reports.chart.p10', { value: format.label(p10) }) },
    { at: p50, words: t('reports.chart.p50', { value: format.label(p50) }) },
    { at: p90, words: t('reports.chart.p90', { value: format.label(p90) }) },
  ];
  const top = frame.top + marks.length * MARK_LINE + 4;
  const bottom = top + plotHeight;
  const low = Math.min(0, from);
  const high = Math.max(0, to);
  const x = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([FONT.small, frame.width - FONT.small * 2]);
  const most = Math.max(1, ...counts);
  const draws = counts.reduce((a, b) => a + b, 0);
  const bin = counts.length === 0 ? 0 : (to - from) / counts.length;
  const columns = counts.map((count, i) => {
    const a = from + i * bin;
    const b = a + bin;
    const height = (count / most) * plotHeight;
    const piece = (left: number, right: number, gains: boolean): string =>
      right <= left || height === 0
        ? ''
        : frame.rect(
            { x: x(left), y: bottom - height, width: Math.max(0.5, x(right) - x(left) - 1), height },
            gains ? frame.plain(0) : frame.hatch(1),
            OUTLINE,
          );
    // The bin that has zero in it is cut there: its halves are different answers.
    return piece(a, Math.min(b, 0), false) + piece(Math.max(a, 0), b, true);
  });
  const lines = marks.map((mark, i) => {
    const at = x(mark.at);
    const y = frame.top + i * MARK_LINE + FONT.small;
    const fits = at + GAP * 3 + textWidth(mark.words, FONT.small) < frame.width;
    return (
      tag('line', { x1: at, x2: at, y1: y - FONT.small + 2, y2: bottom, stroke: frame.colours.ink, 'stroke-width': i === 1 ? 2 : 1.2, 'stroke-dasharray': i === 1 ? undefined : '4 3' }) +
      frame.text(fits ? at + GAP * 2 : at - GAP * 2, y, mark.words, { size: FONT.small, bold: i === 1, anchor: fits ? 'start' : 'end' })
    );
  });
  const inBin = (value: number): number => (draws === 0 ? 0 : value / draws);
  return frame.finish([horizontalAxis(frame, x, format, top, bottom), ...columns, ...lines], bottom + AXIS_HEIGHT, {
    caption: options.title,
    columns: [
      { label: t('reports.chart.from'), numeric: true },
      { label: t('reports.chart.to'), numeric: true },
      { label: t('reports.chart.shareOfDraws'), numeric: true },
    ],
    rows: counts.map((count, i) => {
      const a = from + i * bin;
      return [
        { text: format.full(a), value: a },
        { text: format.full(a + bin), value: a + bin },
        { text: texts.formats.share(inBin(count), 1), value: inBin(count) },
      ];
    }),
  });
}
