import { chartFrame, FONT } from './chart-frame.ts';
import { labelRows } from './label-rows.ts';
import { quantityFormat } from './quantity-format.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions, ChartQuantity, TableCell } from './types.ts';
import { AXIS_HEIGHT, horizontalAxis, valueScale } from './value-axis.ts';
import { whisker } from './whisker.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Drawn as a whisker when both are given. */
  readonly low?: number;
  readonly high?: number;
  /** Hatched instead of filled, so that a guess never looks like a measurement. */
  readonly estimate?: boolean;
  /** Fill number (0–3), for instance one per element, the same on every chart; 0 unless told. */
  readonly fill?: number;
}

export interface BarsOptions extends ChartOptions {
  readonly bars: readonly Bar[];
  readonly quantity?: ChartQuantity;
  /** Heading of the table's first column: «Kommune», «Element». */
  readonly rowHeading: string;
}

const BAR = 22;
const ROW_GAP = 12;
const LABEL_SHARE = 0.36;
const GAP = 8;

/**
 * Bars that lie down, from zero, longest label to the left of its bar (above it on a phone), the value beside it and
 * the range as a whisker. A negative bar goes the other way: dearer together can be seen.
 */
export function composeBars(options: BarsOptions): Chart {
  const { bars, texts, quantity = 'NOK', rowHeading } = options;
  const frame = chartFrame(options);
  const ends = bars.flatMap((bar) => [bar.value, bar.low ?? bar.value, bar.high ?? bar.value]);
  const format = quantityFormat(quantity, Math.max(0, ...ends.map(Math.abs)), texts);
  const labels = bars.map((bar) => format.label(bar.value));
  const valueRoom = Math.max(0, ...labels.map((label) => textWidth(label, FONT.label))) + GAP * 2;
  const widest = Math.max(0, ...bars.map((bar) => textWidth(bar.label, FONT.label)));
  const labelRoom = frame.narrow ? 0 : Math.min(widest, frame.width * LABEL_SHARE) + GAP;
  const goesBelowZero = ends.some((end) => end < 0);
  const scale = valueScale(ends, labelRoom + (goesBelowZero ? valueRoom : 0), frame.width - valueRoom);
  const { rows, bottom } = labelRows(frame, bars.map((bar) => bar.label), { width: labelRoom - GAP, top: frame.top, drawn: BAR, gap: ROW_GAP });
  const body = bars.map((bar, i) => {
    const row = rows[i];
    const y = (row?.middle ?? 0) - BAR / 2;
    const zero = scale(0);
    const end = scale(bar.value);
    const n = bar.fill ?? 0;
    const reach = bar.value < 0 ? Math.min(end, scale(bar.low ?? bar.value)) : Math.max(end, scale(bar.high ?? bar.value));
    return [
      row?.label ?? '',
      frame.rect({ x: Math.min(zero, end), y, width: Math.abs(end - zero), height: BAR }, bar.estimate === true ? frame.hatch(n) : frame.plain(n)),
      whisker(frame, scale, y + BAR / 2, bar),
      frame.text(bar.value < 0 ? reach - GAP : reach + GAP, y + BAR / 2 + 4.5, labels[i] ?? '', {
        anchor: bar.value < 0 ? 'end' : 'start',
        bold: true,
      }),
    ].join('');
  });
  const ranged = bars.some((bar) => bar.low !== undefined && bar.high !== undefined);
  const cell = (value: number | undefined): TableCell => (value === undefined ? { text: '' } : { text: format.full(value), value });
  const { t } = texts;
  return frame.finish(
    [horizontalAxis(frame, scale, format, frame.top, bottom), ...body],
    bottom + AXIS_HEIGHT,
    {
      caption: options.title,
      columns: [
        { label: rowHeading, numeric: false },
        ...(ranged
          ? [
              { label: t('reports.chart.low'), numeric: true },
              { label: t('reports.chart.likely'), numeric: true },
              { label: t('reports.chart.high'), numeric: true },
            ]
          : [{ label: t(`reports.chart.quantity.${quantity === 'NOK/inhabitant' ? 'nokPerInhabitant' : quantity}`), numeric: true }]),
      ],
      rows: bars.map((bar) => [
        { text: bar.label },
        ...(ranged ? [cell(bar.low), cell(bar.value), cell(bar.high)] : [cell(bar.value)]),
      ]),
    },
  );
}
