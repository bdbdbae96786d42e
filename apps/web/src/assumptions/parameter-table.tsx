import type { ReactNode } from 'react';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';

export interface ParameterRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly value: string;
  /** ISO date. */
  readonly validFrom: string;
  readonly source: string;
  readonly publisher: string;
  /** In the column that is for doing something with it, where there is one. */
  readonly action?: ReactNode;
}

/** Published national parameters; with `actionLabel`, a last column for doing something with them. */
export function ParameterTable({ caption, parameters, actionLabel }: { readonly caption: string; readonly parameters: readonly ParameterRow[]; readonly actionLabel?: string | undefined }): ReactNode {
  const { t, formats } = useTexts();
  const action = actionLabel === undefined ? [] : [{ key: 'action', label: <span className="ds-sr-only">{actionLabel}</span> }];
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'cell', label: t('assumptions.parameters.cell') },
        { key: 'value', label: t('assumptions.parameters.value'), numeric: true },
        { key: 'from', label: t('assumptions.parameters.from') },
        { key: 'source', label: t('assumptions.parameters.source') },
        { key: 'publisher', label: t('assumptions.parameters.publisher') },
        ...action,
      ]}
      rows={parameters.map((parameter) => ({
        key: parameter.id,
        cells: [parameter.name, parameter.value, formats.shortDate(parameter.validFrom), parameter.source, parameter.publisher, ...action.map(() => parameter.action ?? '')],
      }))}
    />
  );
}
