import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region.tsx';

export interface Column {
  readonly key: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
}

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** A sum, set apart. */
  readonly total?: boolean;
}

/** A table with its caption; wide ones scroll by themselves and can be scrolled by keyboard. The first column names the row. */
export function DataTable({
  caption,
  columns,
  rows,
  hideCaption,
  small,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hideCaption?: boolean;
  readonly small?: boolean;
}): ReactNode {
  const body = rows.filter((row) => row.total !== true);
  const totals = rows.filter((row) => row.total === true);
  const write = (row: Row): ReactNode => (
    <tr key={row.key}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const classes = column?.numeric === true ? 'numeric' : undefined;
        return index === 0 ? (
          <th key={column?.key ?? index} scope="row" className={classes}>
            {cell}
          </th>
        ) : (
          <td key={column?.key ?? index} className={classes}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
  return (
    <ScrollRegion className="table-scroll" label={caption}>
      <table className="ds-table" data-color="neutral" data-size={small === true ? 'sm' : undefined}>
        <caption className={hideCaption === true ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric === true ? 'numeric' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{body.map(write)}</tbody>
        {totals.length > 0 ? <tfoot>{totals.map(write)}</tfoot> : null}
      </table>
    </ScrollRegion>
  );
}
