import type { EntryView } from '@samvirke/contract/entries';
import { FIELDS, type EntryKind, type FieldType, type FieldValue } from '@samvirke/model/entries';
import type { TableCell, WrittenTable } from '@samvirke/store/costs';
import type { Texts } from '@samvirke/text';

const ORE_PER_NOK = 100;

/** Entries as a table: what all have first, then each field that any of the kinds has. Protected objects are never in one. */
export function buildEntrySheet(entries: readonly EntryView[], texts: Texts): WrittenTable {
  const { t, language } = texts;
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const fields = new Map<string, FieldType>(kinds.flatMap((kind: EntryKind) => FIELDS[kind].map(({ name, type }) => [name, type] as const)));
  return {
    sheetName: t('entries.heading'),
    columns: [
      ...(['kind', 'title', 'organisation', 'status', 'visibility'] as const).map((key) => ({ key, label: t(`entries.fields.${key}`) })),
      ...[...fields].map(([key, type]) => ({
        key,
        label: t(`entries.fields.${key as 'amountOre'}`),
        ...(type === 'amount' ? { unit: language === 'en' ? 'NOK' : 'kr', shows: 'grouped' as const } : {}),
        ...(type === 'year' ? { shows: 'plain' as const } : {}),
      })),
      { key: 'id', label: t('entries.fields.id') },
    ],
    rows: entries
      .filter(({ protection }) => protection === 'none')
      .map((entry) => ({
        kind: t(`entries.kinds.${entry.kind}`),
        title: entry.title,
        organisation: entry.organisation.name,
        status: t(`entries.statuses.${entry.status}`),
        visibility: t(`entries.visibilities.${entry.visibility}`),
        id: entry.id,
        ...Object.fromEntries([...fields].map(([name, type]) => [name, cellOf(entry.content[name], name, type, texts)])),
      })),
  };
}

function cellOf(value: FieldValue | undefined, name: string, type: FieldType, { find }: Texts): TableCell {
  if (value === undefined) return null;
  if (type === 'amount') return (value as number) / ORE_PER_NOK;
  if (type === 'choice') return find(`entries.choices.${name}.${String(value)}`) ?? String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : value.join(', ');
}
