import type { Chart } from '@samvirke/paper/charts';
import { useId, type ReactNode } from 'react';
import { DataTable } from './data-table.tsx';
import { useTexts } from './site-context.ts';

/** A picture with its question and answer, and the same as a table under it. Wide and narrow drawings take turns by width. */
export function ChartView({
  draw,
  heading = 'h3',
  children,
}: {
  /** Draws the chart with the id and at the width given. */
  readonly draw: (size: { readonly id: string; readonly width: number }) => Chart;
  readonly heading?: 'h2' | 'h3';
  /** Links to files with the same numbers. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTexts();
  // React's ids have signs that an SVG's references can't.
  const id = `chart-${useId().replaceAll(/[^\w]/g, '')}`;
  const wide = draw({ id: `${id}-wide`, width: WIDE });
  const narrow = draw({ id: `${id}-narrow`, width: NARROW });
  const Heading = heading;
  return (
    <figure className="chart">
      <figcaption>
        <Heading className="ds-heading" data-size="xs">
          {wide.title}
        </Heading>
        <p className="chart-answer">{wide.subtitle}</p>
      </figcaption>
      {/* The chart is our own drawing with all words escaped (packages/paper), never anything that was received. */}
      <div className="chart-wide" dangerouslySetInnerHTML={{ __html: wide.svg }} />
      <div className="chart-narrow" dangerouslySetInnerHTML={{ __html: narrow.svg }} />
      <details className="chart-table">
        <summary>{t('site.asTable')}</summary>
        <DataTable
          caption={wide.table.caption}
          hideCaption
          small
          columns={wide.table.columns.map((column, index) => ({ key: String(index), label: column.label, numeric: column.numeric }))}
          rows={wide.table.rows.map((row, index) => ({ key: String(index), cells: row.map((cell) => cell.text) }))}
        />
        {children}
      </details>
    </figure>
  );
}

const WIDE = 720;
const NARROW = 350;
