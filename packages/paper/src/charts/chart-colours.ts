import type { ChartTheme } from './types.ts';

export interface ChartColours {
  readonly ink: string;
  /** Words that matter less; still 4.5 : 1. */
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  /** Fills by number, in an order that deuteranopes and protanopes tell apart, falling in lightness for a copier. */
  readonly fills: readonly string[];
  readonly font: string;
}

/** The fallbacks have at least 3 : 1 against both white and a near-black page. */
const screen: ChartColours = {
  ink: 'currentColor',
  muted: 'var(--samvirke-chart-muted, var(--ds-color-neutral-text-subtle, currentColor))',
  grid: 'var(--samvirke-chart-grid, #8a8f98)',
  paper: 'var(--samvirke-chart-paper, var(--ds-color-neutral-background-default, Canvas))',
  fills: [
    'var(--samvirke-chart-1, #2b78b8)',
    'var(--samvirke-chart-2, #c26a12)',
    'var(--samvirke-chart-3, #1f8a70)',
    'var(--samvirke-chart-4, #8a63a8)',
  ],
  font: 'var(--ds-font-family, Inter, system-ui, sans-serif)',
};

const print: ChartColours = {
  ink: '#000000',
  muted: '#3d3d3d',
  grid: '#b5b5b5',
  paper: '#ffffff',
  fills: ['#8f8f8f', '#3a3a3a', '#c9c9c9', '#666666'],
  font: "'Liberation Sans', Arial, Helvetica, sans-serif",
};

/** The colours of a theme. On screen they are CSS variables that a page may set, for dark mode for instance. */
export function chartColours(theme: ChartTheme): ChartColours {
  return theme === 'screen' ? screen : print;
}
