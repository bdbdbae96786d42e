import { chartFrame, FONT } from './chart-frame.ts';
import { labelRows } from './label-rows.ts';
import { quantityFormat } from './quantity-format.ts';
import { tag } from './tag.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions, ChartQuantity } from './types.ts';
import { AXIS_HEIGHT, horizontalAxis, valueScale } from './value-axis.ts';
import { whisker } from './whisker.ts';

export interface DotRangesOptions extends ChartOptions {
  readonly rows: readonly { readonly label: string; readonly low: number; readonly likely: number; readonly high: number }[];
  readonly quantity?: ChartQuantity;
  readonly rowHeading: string;
}

const ROW_GAP = 18;
const LABEL_SHARE = 0.36;
const GAP = 8;
const RADIUS = 5;

/** A dot at the likely value on its range, zero in the picture: for alternatives side by side, where some may lose. */
export function composeDotRanges(options: DotRangesOptions): Chart {
  const { rows, texts, quantity = 'NOK', rowHeading } = options;
  const { t } = texts;
  const frame = chartFrame(options);
  const ends = rows.flatMap((row) => [row.low, row.likely, row.high]);
  const format = quantityFormat(quantity, Math.max(0, ...ends.map(Math.abs)), texts);
  const valueRoom = Math.max(0, ...rows.map((row) => textWidth(format.label(row.likely), FONT.label))) + GAP * 2;
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, FONT.label)));
  const labelRoom = frame.narrow ? 0 : Math.min(widest, frame.width * LABEL_SHARE) + GAP * 2;
  const scale = valueScale(ends, labelRoom + RADIUS, frame.width - valueRoom);
  const { rows: laid, bottom } = labelRows(frame, rows.map((row) => row.label), { width: labelRoom - GAP * 2, top: frame.top, drawn: RADIUS * 2, gap: ROW_GAP });
  const body = rows.map((r, i) => {
    const row = laid[i];
    const y = row?.middle ?? 0;
    return [
      row?.label ?? '',
      whisker(frame, scale, y, r),
      tag('circle', { cx: scale(r.likely), cy: y, r: RADIUS, fill: frame.fill(0), stroke: frame.colours.ink }),
      frame.text(Math.max(scale(r.high), scale(r.likely)) + GAP, y + 4.5, format.label(r.likely), { bold: true }),
    ].join('');
  });
  return frame.finish([horizontalAxis(frame, scale, format, frame.top, bottom), ...body], bottom + AXIS_HEIGHT, {
    caption: options.title,
    columns: [
      { label: rowHeading, numeric: false },
      { label: t('reports.chart.low'), numeric: true },
      { label: t('reports.chart.likely'), numeric: true },
      { label: t('reports.chart.high'), numeric: true },
    ],
    rows: rows.map((r) => [{ text: r.label }, ...[r.low, r.likely, r.high].map((value) => ({ text: format.full(value), value }))]),
  });
}
