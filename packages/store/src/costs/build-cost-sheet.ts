import type { Language } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import { readTableWords } from './table-words.ts';
import type { TableColumn, WrittenTable } from './write-table.ts';

/** Rows of a cost table as a table to write; what is written is read back as the same rows. */
export function buildCostSheet(rows: readonly CostRow[], language: Language): WrittenTable {
  return {
    sheetName: readTableWords().template.name[language],
    columns: costColumns(language),
    rows: rows.map(({ municipality, year, key, nok, fte, priceYear }) => ({
      municipality,
      year,
      key: keyLabel(key, language),
      amount: nok,
      fte,
      priceYear,
    })),
  };
}

/** The columns of a cost table in one language. */
export function costColumns(language: Language): readonly TableColumn[] {
  const { columns } = readTableWords();
  return [
    { key: 'municipality', label: columns.municipality.label[language] },
    { key: 'year', label: columns.year.label[language], shows: 'plain' },
    { key: 'key', label: columns.key.label[language] },
    { key: 'amount', label: columns.amount.label[language], unit: language === 'en' ? 'NOK' : 'kr', shows: 'grouped' },
    { key: 'fte', label: columns.fte.label[language], shows: 'decimals' },
    { key: 'priceYear', label: columns.priceYear.label[language], shows: 'plain' },
  ];
}

function keyLabel(key: CostRow['key'], language: Language): string {
  const { elements, costTypes } = readTableWords();
  if ('element' in key) return elements[key.element].label[language];
  return 'costType' in key ? costTypes[key.costType].label[language] : key.kostraArt;
}
