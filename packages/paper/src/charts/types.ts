import type { Texts } from '@samvirke/text';

/**
 * `screen` follows the page: `currentColor` and CSS variables (`--samvirke-chart-1` …) with fallbacks that are
 * legible on light and dark. `print` is black, greys and patterns, so that a copier keeps all of it.
 */
export type ChartTheme = 'screen' | 'print';

/** What the bars measure; decides how values, axis and table are written. */
export type ChartQuantity = 'NOK' | 'NOK/inhabitant' | 'FTE' | 'share';

/** What every chart asks for. */
export interface ChartOptions {
  /** Unique on the page: the ids of title and description are made of it. Letters, digits and hyphens. */
  readonly id: string;
  readonly texts: Texts;
  /** The question that the chart answers. */
  readonly title: string;
  /** The answer, in one sentence. */
  readonly subtitle: string;
  readonly theme?: ChartTheme;
  /** Width in CSS pixels, 720 unless told; below 480 labels stand above their bars (a phone). */
  readonly width?: number;
  /** False where the page writes title and subtitle itself, around the SVG; true unless told. */
  readonly heading?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The bare number, for CSV and XLSX; unrounded. Missing in cells of words. */
  readonly value?: number;
}

/** The table that stands under a chart and says the same. The first column names the row. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A picture as text and the same as a table: never one without the other. */
export interface Chart {
  /** A whole `<svg role="img">` with title and description, presentation attributes only (no style, no script). */
  readonly svg: string;
  readonly table: TableModel;
  readonly title: string;
  readonly subtitle: string;
  readonly width: number;
  readonly height: number;
}
