import type { ScaleLinear } from 'd3-scale';
import type { Frame } from './chart-frame.ts';
import { tag } from './tag.ts';

const CAP = 5;
const STROKE = 1.6;

/** A lying range with end caps, over a lighter line so that it shows on any fill; nothing where no range is known. */
export function whisker(
  frame: Frame,
  scale: ScaleLinear<number, number>,
  y: number,
  range: { readonly low?: number; readonly high?: number },
): string {
  if (range.low === undefined || range.high === undefined || range.low === range.high) return '';
  const a = scale(range.low);
  const b = scale(range.high);
  const d = `M${a.toFixed(1)},${y - CAP}v${CAP * 2}M${a.toFixed(1)},${y}H${b.toFixed(1)}M${b.toFixed(1)},${y - CAP}v${CAP * 2}`;
  return (
    tag('path', { d, stroke: frame.colours.paper, 'stroke-width': STROKE * 2.5, fill: 'none' }) +
    tag('path', { d, stroke: frame.colours.ink, 'stroke-width': STROKE, fill: 'none' })
  );
}
