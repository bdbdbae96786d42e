import type { Labels } from '../assumptions/index.ts';
import type { Disagreement, Evidence, EvidenceCell, EvidencePlace, EvidenceTable, Expression, Hedge } from './types.ts';

/** A table as its file says it, cells by column. */
export interface TableSource extends EvidencePlace {
  readonly figure: number;
  readonly label: Labels;
  readonly year: number;
  readonly sampleSize?: number;
  readonly columns: Readonly<Record<string, ColumnSource>>;
  readonly rows: readonly { readonly printed: string; readonly group: string; readonly values: Readonly<Record<string, number>> }[];
}

export interface ColumnSource {
  readonly measure: string;
  readonly element?: string | readonly string[];
  readonly state?: string;
  readonly scope?: string;
  readonly unit: string;
  readonly step: number;
  readonly exact?: boolean;
  readonly addsUp?: 'down' | 'across';
}

/** A number in running text as the file says it. */
export interface TextSource extends EvidencePlace {
  readonly label: Labels;
  readonly says?: Hedge;
  readonly value: number;
  readonly step: number;
  readonly exact?: boolean;
  readonly unit: string;
  readonly measure?: string;
  readonly element?: string | readonly string[];
  readonly group?: string;
  readonly state?: string;
  readonly scope?: string;
  readonly year: number;
  readonly of?: Expression;
}

export interface EvidenceSource {
  readonly report: Evidence['report'];
  readonly groups: Evidence['groups'];
  readonly slack: Evidence['slack'];
  readonly tables: readonly TableSource[];
  readonly text: Readonly<Record<string, TextSource>>;
  readonly disagreements: readonly Disagreement[];
  readonly lists: Evidence['lists'];
}

/** Lays tables and text out as cells that each know what they are of. */
export function buildEvidence(source: EvidenceSource): Evidence {
  return {
    report: source.report,
    groups: source.groups,
    slack: source.slack,
    tables: source.tables.map(tableOf),
    cells: [...source.tables.flatMap(cellsOfTable), ...Object.entries(source.text).map(([key, text]) => cellOfText(key, text))],
    claims: Object.entries(source.text).flatMap(([key, text]) => (text.of ? [{ cell: `text/${key}`, of: text.of }] : [])),
    disagreements: source.disagreements,
    lists: source.lists,
  };
}

function tableOf(source: TableSource): EvidenceTable {
  return {
    id: `figure-${source.figure}`,
    figure: source.figure,
    label: source.label,
    place: placeOf(source),
    year: source.year,
    ...(source.sampleSize === undefined ? {} : { sampleSize: source.sampleSize }),
    columns: Object.entries(source.columns).map(([key, column]) => (column.addsUp ? { key, addsUp: column.addsUp } : { key })),
    rows: source.rows.map(({ group, printed }) => ({ group, printed })),
  };
}

function cellsOfTable(source: TableSource): EvidenceCell[] {
  const table = `figure-${source.figure}`;
  return source.rows.flatMap((row) =>
    Object.entries(row.values).map(([key, value]): EvidenceCell => {
      const column = source.columns[key];
      if (!column) throw new RangeError(`${table} has no column ${key}`);
      return {
        id: `${table}/${row.group}.${key}`,
        table,
        measure: column.measure,
        elements: elementsOf(column.element),
        group: row.group,
        ...(column.state === undefined ? {} : { state: column.state }),
        ...(column.scope === undefined ? {} : { scope: column.scope }),
        year: source.year,
        unit: column.unit,
        value,
        step: column.step,
        ...(column.exact ? { exact: true as const } : {}),
        hedge: 'exactly',
        place: placeOf(source),
      };
    }),
  );
}

function cellOfText(key: string, source: TextSource): EvidenceCell {
  return {
    id: `text/${key}`,
    table: 'text',
    label: source.label,
    ...(source.measure === undefined ? {} : { measure: source.measure }),
    elements: elementsOf(source.element),
    ...(source.group === undefined ? {} : { group: source.group }),
    ...(source.state === undefined ? {} : { state: source.state }),
    ...(source.scope === undefined ? {} : { scope: source.scope }),
    year: source.year,
    unit: source.unit,
    value: source.value,
    step: source.step,
    ...(source.exact ? { exact: true as const } : {}),
    hedge: source.says ?? 'exactly',
    place: placeOf(source),
  };
}

function elementsOf(element: string | readonly string[] | undefined): readonly string[] {
  if (element === undefined) return [];
  return typeof element === 'string' ? [element] : element;
}

function placeOf({ chapter, heading, page }: EvidencePlace): EvidencePlace {
  return { chapter, heading, page };
}
