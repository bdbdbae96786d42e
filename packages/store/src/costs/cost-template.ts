import type { Language } from '@samvirke/model/assumptions';
import { ELEMENTS } from '@samvirke/model/costs';
import { readKostraArts } from '../organisations/index.ts';
import { costColumns } from './build-cost-sheet.ts';
import { readTableWords } from './table-words.ts';
import { writeTable, type WrittenTable } from './write-table.ts';

/** What the template is filled in with beforehand. */
export interface TemplatePrefill {
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly year: number;
}

/**
 * The cost table to download and fill in: the headings, two invented examples on lines that aren't read, a line for each
 * element of each municipality asked for and, in a workbook, a sheet with the values that may stand there. Read back as
 * it is, it has no problems and no rows.
 */
export async function costTemplate(language: Language, format: 'csv' | 'xlsx', prefill?: TemplatePrefill): Promise<Uint8Array> {
  const { template, elements, columns } = readTableWords();
  const label = (element: (typeof ELEMENTS)[number]): string => elements[element].label[language];
  const comment = template.example[language];
  const filled = (prefill?.municipalities ?? []).flatMap(({ number, name }) =>
    // With the name beside it no spreadsheet takes the number for a number, and its first zero with it.
    ELEMENTS.map((element) => ({ municipality: `${number} ${name}`, year: prefill?.year, key: label(element), priceYear: prefill?.year })),
  );
  const sheet: WrittenTable = {
    sheetName: template.name[language],
    columns: [...costColumns(language), { key: 'comment', label: columns.comment.label[language] }],
    rows: [
      { municipality: `# ${template.hint[language]}` },
      { municipality: '# 0604 Kongsberg', year: 2014, key: label('basicOperations'), amount: 11_250_000, priceYear: 2014, comment },
      { municipality: '# 0604 Kongsberg', year: 2014, key: label('staff'), amount: 8_265_000, fte: 9.5, priceYear: 2014, comment },
      ...filled,
    ],
  };
  return writeTable(sheet, format, { language, furtherSheets: [valuesSheet(language)] });
}

function valuesSheet(language: Language): WrittenTable {
  const { template, elements, costTypes, columns } = readTableWords();
  const lists = {
    element: Object.values(elements).map(({ label }) => label[language]),
    costType: Object.values(costTypes).map(({ label }) => label[language]),
    kostraArt: [...readKostraArts()].map(([art, name]) => `${art} ${name.trim()}`),
  };
  const length = Math.max(...Object.values(lists).map((list) => list.length));
  return {
    sheetName: template.valuesSheet[language],
    columns: (['element', 'costType', 'kostraArt'] as const).map((key) => ({ key, label: columns[key].label[language] })),
    rows: Array.from({ length }, (_, index) => ({
      element: lists.element[index],
      costType: lists.costType[index],
      kostraArt: lists.kostraArt[index],
    })),
  };
}
