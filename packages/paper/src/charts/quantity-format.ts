import type { Texts } from '@samvirke/text';
import type { ChartQuantity } from './types.ts';

export interface QuantityFormat {
  /** Beside a bar: three significant digits with unit. */
  readonly label: (value: number) => string;
  /** In a table: full. */
  readonly full: (value: number) => string;
  /** What a tick is divided by, and what the axis says it is in. */
  readonly per: number;
  readonly axis: string;
  readonly tick: (value: number) => string;
  /** Column label without its axis' unit: `12,3`. */
  readonly bare: (value: number) => string;
}

const THOUSAND = 1e3;
const MILLION = 1e6;
const BILLION = 1e9;
const FTE_DECIMALS = 1;
const TICK_DECIMALS = 3;
const SHARE_PER = 0.01;

/** How a quantity is written beside bars, on the axis and in the table, the unit chosen by the largest amount. */
export function quantityFormat(quantity: ChartQuantity, largest: number, texts: Texts): QuantityFormat {
  const { formats, t } = texts;
  if (quantity === 'FTE') {
    const write = (value: number): string => formats.number(value, FTE_DECIMALS);
    return { label: (v) => `${write(v)}\u00a0${t('reports.chart.fte')}`, full: write, per: 1, axis: t('reports.chart.fte'), tick: write, bare: write };
  }
  if (quantity === 'share') {
    const write = (value: number): string => formats.share(value, 0);
    return { label: write, full: (v) => formats.share(v, 1), per: SHARE_PER, axis: '%', tick: (v) => formats.number(v / SHARE_PER), bare: write };
  }
  if (quantity === 'NOK/inhabitant') {
    const write = (value: number): string => formats.number(value);
    return { label: (v) => formats.nok(v), full: (v) => formats.nok(v), per: 1, axis: t('reports.chart.nokPerInhabitant'), tick: write, bare: write };
  }
  const [per, axis] =
    largest >= BILLION
      ? [BILLION, t('reports.chart.billions')]
      : largest >= MILLION
        ? [MILLION, t('reports.chart.millions')]
        : largest >= THOUSAND
          ? [THOUSAND, t('reports.chart.thousands')]
          : [1, t('reports.chart.nok')];
  return {
    label: (v) => formats.nokShort(v),
    full: (v) => formats.nok(v),
    per,
    axis,
    tick: (v) => formats.number(v / per, TICK_DECIMALS),
    bare: (v) => formats.number(v / per, Math.abs(v / per) < 10 ? 1 : 0),
  };
}
