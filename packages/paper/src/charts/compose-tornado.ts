import { chartFrame, FONT } from './chart-frame.ts';
import { labelRows } from './label-rows.ts';
import { quantityFormat } from './quantity-format.ts';
import type { Fill } from './patterned-rect.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions } from './types.ts';
import { AXIS_HEIGHT, horizontalAxis, valueScale } from './value-axis.ts';

export interface TornadoRow {
  /** The assumption's name. */
  readonly label: string;
  /** Result when the assumption is at its low and at its high end, all else likely. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The assumption's own ends as written: «0,6» and «0,8». */
  readonly low: string;
  readonly high: string;
}

export interface TornadoOptions extends ChartOptions {
  readonly rows: readonly TornadoRow[];
  /** The result with every assumption at its likely value. */
  readonly likely: number;
}

const BAR = 22;
const ROW_GAP = 16;
const LABEL_SHARE = 0.38;
const GAP = 6;

/**
 * What weighs most, heaviest first: a bar from the result at an assumption's low end (hatched) to the result at its
 * high end (filled), around the likely result; zero is always in the picture, so a bar that crosses it can tip the case.
 */
export function composeTornado(options: TornadoOptions): Chart {
  const { likely, texts } = options;
  const { t } = texts;
  const frame = chartFrame(options);
  const rows = [...options.rows].sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
  const ends = [likely, ...rows.flatMap((row) => [row.atLow, row.atHigh])];
  const format = quantityFormat('NOK', Math.max(0, ...ends.map(Math.abs)), texts);
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, FONT.label)));
  const labelRoom = frame.narrow ? 0 : Math.min(widest, frame.width * LABEL_SHARE) + GAP * 2;
  const endRoom = Math.max(0, ...rows.flatMap((row) => [row.low, row.high].map((end) => textWidth(end, FONT.small)))) + GAP * 2;
  const scale = valueScale(ends, labelRoom + endRoom, frame.width - endRoom);
  const top = frame.top + FONT.small + 8;
  const { rows: laid, bottom } = labelRows(frame, rows.map((row) => row.label), { width: labelRoom - GAP * 2, top, drawn: BAR, gap: ROW_GAP });
  const base = scale(likely);
  const baseWords = t('reports.chart.likelyResult', { value: format.label(likely) });
  const half = textWidth(baseWords, FONT.small) / 2;
  const body = rows.map((r, i) => {
    const row = laid[i];
    const y = (row?.middle ?? 0) - BAR / 2;
    const piece = (end: number, fill: Fill): string => {
      const at = scale(end);
      return frame.rect({ x: Math.min(base, at), y, width: Math.abs(at - base), height: BAR }, fill);
    };
    const left = r.atLow <= r.atHigh ? r.low : r.high;
    const right = r.atLow <= r.atHigh ? r.high : r.low;
    return [
      row?.label ?? '',
      piece(r.atLow, frame.hatch(1)),
      piece(r.atHigh, frame.plain(0)),
      frame.text(Math.min(base, scale(r.atLow), scale(r.atHigh)) - GAP, y + BAR / 2 + 4, left, { anchor: 'end', size: FONT.small }),
      frame.text(Math.max(base, scale(r.atLow), scale(r.atHigh)) + GAP, y + BAR / 2 + 4, right, { size: FONT.small }),
    ].join('');
  });
  return frame.finish(
    [
      horizontalAxis(frame, scale, format, top, bottom),
      ...body,
      tag('line', { x1: base, x2: base, y1: top - 4, y2: bottom, stroke: frame.colours.ink, 'stroke-width': 1.6 }),
      frame.text(Math.min(frame.width - half, Math.max(half, base)), frame.top + FONT.small, baseWords, { anchor: 'middle', size: FONT.small, bold: true }),
    ],
    bottom + AXIS_HEIGHT,
    {
      caption: options.title,
      columns: [
        { label: t('reports.chart.assumption'), numeric: false },
        { label: t('reports.chart.low'), numeric: true },
        { label: t('reports.chart.resultAtLow'), numeric: true },
        { label: t('reports.chart.high'), numeric: true },
        { label: t('reports.chart.resultAtHigh'), numeric: true },
      ],
      rows: rows.map((r) => [
        { text: r.label },
        { text: r.low },
        { text: format.full(r.atLow), value: r.atLow },
        { text: r.high },
        { text: format.full(r.atHigh), value: r.atHigh },
      ]),
    },
  );
}
