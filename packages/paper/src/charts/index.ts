export { composeBars, type Bar, type BarsOptions } from './compose-bars.ts';
export { composeGroupedBars, type BarGroup, type GroupedBarsOptions } from './compose-grouped-bars.ts';
export { composeCashFlow, type CashFlowOptions, type CashFlowYear } from './compose-cash-flow.ts';
export { composeHistogram, type HistogramOptions } from './compose-histogram.ts';
export { composeTornado, type TornadoOptions, type TornadoRow } from './compose-tornado.ts';
export { composeScatter, type ScatterOptions, type ScatterPoint } from './compose-scatter.ts';
export { composeDotRanges, type DotRangesOptions } from './compose-dot-ranges.ts';
export { escapeText } from './escape-text.ts';
export type { Chart, ChartOptions, ChartQuantity, ChartTheme, TableCell, TableModel } from './types.ts';
