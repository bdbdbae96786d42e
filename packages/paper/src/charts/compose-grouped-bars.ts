import { chartFrame, FONT } from './chart-frame.ts';
import { labelRows } from './label-rows.ts';
import { quantityFormat } from './quantity-format.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions, ChartQuantity } from './types.ts';
import { AXIS_HEIGHT, horizontalAxis, valueScale } from './value-axis.ts';
import { whisker } from './whisker.ts';

export interface BarGroup {
  readonly label: string;
  /** One per series, in their order. */
  readonly values: readonly { readonly value: number; readonly low?: number; readonly high?: number }[];
}

export interface GroupedBarsOptions extends ChartOptions {
  readonly groups: readonly BarGroup[];
  /** Names of the series, for instance «i dag» and «sammen»; written beside every bar, so no legend is needed. */
  readonly series: readonly string[];
  readonly quantity?: ChartQuantity;
  readonly rowHeading: string;
}

const BAR = 18;
const BAR_GAP = 3;
const GROUP_GAP = 16;
const LABEL_SHARE = 0.3;
const GAP = 8;

/** Two or three bars a group, for «i dag» beside «sammen»: first filled, second hatched, third dotted; each named at its end. */
export function composeGroupedBars(options: GroupedBarsOptions): Chart {
  const { groups, series, texts, quantity = 'NOK', rowHeading } = options;
  const frame = chartFrame(options);
  const ends = groups.flatMap((group) => group.values.flatMap((v) => [v.value, v.low ?? v.value, v.high ?? v.value]));
  const format = quantityFormat(quantity, Math.max(0, ...ends.map(Math.abs)), texts);
  const name = (value: number, k: number): string => `${format.label(value)} ${series[k] ?? ''}`;
  const valueRoom = Math.max(0, ...groups.flatMap((g) => g.values.map((v, k) => textWidth(name(v.value, k), FONT.small)))) + GAP * 2;
  const widest = Math.max(0, ...groups.map((group) => textWidth(group.label, FONT.label)));
  const labelRoom = frame.narrow ? 0 : Math.min(widest, frame.width * LABEL_SHARE) + GAP;
  const below = ends.some((end) => end < 0);
  const scale = valueScale(ends, labelRoom + (below ? valueRoom : 0), frame.width - valueRoom);
  const drawn = series.length * (BAR + BAR_GAP) - BAR_GAP;
  const { rows, bottom } = labelRows(frame, groups.map((group) => group.label), { width: labelRoom - GAP, top: frame.top, drawn, gap: GROUP_GAP });
  const zero = scale(0);
  const fills = [frame.plain(0), frame.hatch(1), frame.dots(2)];
  const body = groups.map((group, g) => {
    const row = rows[g];
    const top = (row?.middle ?? 0) - drawn / 2;
    return [
      row?.label ?? '',
      ...group.values.map((v, k) => {
        const y = top + k * (BAR + BAR_GAP);
        const end = scale(v.value);
        const reach = v.value < 0 ? Math.min(end, scale(v.low ?? v.value)) : Math.max(end, scale(v.high ?? v.value));
        return [
          frame.rect({ x: Math.min(zero, end), y, width: Math.abs(end - zero), height: BAR }, fills[k] ?? frame.plain(k)),
          whisker(frame, scale, y + BAR / 2, v),
          frame.text(v.value < 0 ? reach - GAP : reach + GAP, y + BAR / 2 + 4, name(v.value, k), {
            anchor: v.value < 0 ? 'end' : 'start',
            size: FONT.small,
          }),
        ].join('');
      }),
    ].join('');
  });
  return frame.finish([horizontalAxis(frame, scale, format, frame.top, bottom), ...body], bottom + AXIS_HEIGHT, {
    caption: options.title,
    columns: [{ label: rowHeading, numeric: false }, ...series.map((label) => ({ label, numeric: true }))],
    rows: groups.map((group) => [{ text: group.label }, ...group.values.map((v) => ({ text: format.full(v.value), value: v.value }))]),
  });
}
