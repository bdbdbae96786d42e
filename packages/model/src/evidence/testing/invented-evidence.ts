import { buildEvidence, type ColumnSource, type EvidenceSource, type TableSource, type TextSource } from '../build-evidence.ts';
import type { Evidence } from '../types.ts';

const LABEL = { nb: 'Oppdiktet', nn: 'Oppdikta', en: 'Invented' };
const PLACE = { chapter: '1', heading: 'Oppdiktet', page: 1 };
const PRINTED = { small: 'Små', medium: 'Mellomstore', large: 'Store', all: 'Sum' } as const;
type Group = keyof typeof PRINTED;
type Values = Readonly<Partial<Record<Group, Readonly<Record<string, number>>>>>;

/** A table of size groups, called what the invented report calls them unless another name is given. */
export function inventedTable(
  figure: number,
  columns: Readonly<Record<string, ColumnSource>>,
  values: Values,
  more: { readonly sampleSize?: number; readonly printed?: Readonly<Record<string, string>> } = {},
): TableSource {
  return {
    figure,
    label: LABEL,
    ...PLACE,
    year: 2020,
    ...(more.sampleSize === undefined ? {} : { sampleSize: more.sampleSize }),
    columns,
    rows: (Object.keys(values) as Group[]).map((group) => ({
      group,
      printed: more.printed?.[group] ?? PRINTED[group] ?? group,
      values: values[group] ?? {},
    })),
  };
}

export function inventedText(text: Omit<TextSource, 'label' | 'chapter' | 'heading' | 'page' | 'year'>): TextSource {
  return { label: LABEL, ...PLACE, year: 2020, ...text };
}

/** Evidence of a report that doesn't exist. */
export function inventedEvidence(source: Partial<EvidenceSource>): Evidence {
  return buildEvidence({
    report: { key: 'invented', title: 'Oppdiktet', publisher: 'Ingen', year: 2020, retrieved: '2026-01-01', label: LABEL },
    groups: Object.fromEntries(Object.entries(PRINTED).map(([group, printed]) => [group, { printed }])),
    slack: { nearly: 0.05, 'just-under': 0.05, 'down-towards': 0.05 },
    tables: [],
    text: {},
    disagreements: [],
    lists: {},
    ...source,
  });
}
