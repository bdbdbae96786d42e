import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.ts';
import type { Block, PaperDocument, PaperTable, Runs } from './types.ts';

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Half points, and twentieths of a point, as Word counts. */
const SIZE = { text: 20, table: 17, h1: 30, h2: 25, h3: 22 };
const SPACE = { after: 100, list: 50, h2: 280, h3: 180 };
const INDENT = 425;
const PAGE_WIDTH = 9070;
const PAGE = { width: 11_906, height: 16_838, margin: 1418 };
/** Room inside a cell, left and right of the words. */
const CELL = { left: 70, right: 30 };
/** A table of so few rows isn't split between two pages. */
const KEPT_WHOLE = 14;
const NO_BREAK = '\u00a0';
const OPEN_LINE = '_'.repeat(30);
const BLACK = '000000';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A paper as a Word file to paste into a case system: built-in heading styles, real numbering, tables with header rows,
 * the language marked; no header, footer or other furniture. A chart is left to its table: SVG isn't safe in all of them.
 */
export async function writeDocx(paper: PaperDocument): Promise<Uint8Array> {
  let list = 0;
  const children = paper.blocks.flatMap((block) => {
    if (block.kind === 'numbered') list += 1;
    return writeBlock(block, list);
  });
  // Arial is there, or a font of the same widths is, wherever a Word file is opened; Calibri isn't.
  const font = 'Arial';
  const heading = (size: number, before: number): object => ({
    run: { font, size, bold: true, color: BLACK },
    paragraph: { spacing: { before, after: 60 }, keepNext: true },
  });
  const language = { value: locales[paper.language], eastAsia: locales[paper.language], bidirectional: locales[paper.language] };
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    keywords: paper.keywords.join(', '),
    creator: 'Samvirke',
    lastModifiedBy: 'Samvirke',
    styles: {
      default: {
        document: { run: { font, size: SIZE.text, language }, paragraph: { spacing: { after: SPACE.after } } },
        heading1: heading(SIZE.h1, 0),
        heading2: heading(SIZE.h2, SPACE.h2),
        heading3: heading(SIZE.h3, SPACE.h3),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { bold: true, size: SIZE.table },
          paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'numbered',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } } }],
        },
        {
          reference: 'bullets',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } } }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin } } },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** XML can't hold control characters; Word refuses to open a file that tries. */
function clean(words: string): string {
  return words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function writeRuns(runs: Runs, more: { readonly size?: number; readonly bold?: boolean } = {}): TextRun[] {
  return runs.map((run) => (typeof run === 'string' ? new TextRun({ text: clean(run), ...more }) : new TextRun({ text: clean(run.text), ...more, bold: true })));
}

function writeBlock(block: Block, list: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(clean(block.text))] })];
    case 'paragraph':
    case 'note':
      return [new Paragraph({ children: writeRuns(block.runs) })];
    case 'numbered':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: 'numbered', level: 0, instance: list }, spacing: { after: SPACE.list }, children: writeRuns(item) }),
      );
    case 'bullets':
      return block.items.map((item) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, spacing: { after: SPACE.list }, children: writeRuns(item) }));
    case 'fields':
      return block.fields.map(
        ({ label, value }) =>
          new Paragraph({ spacing: { after: SPACE.list }, children: writeRuns([{ text: `${label}: `, bold: true }, value === '' ? OPEN_LINE : value]) }),
      );
    case 'table':
      return writeTable(block.table);
    case 'chart':
      return block.tableInText ? [] : [new Paragraph({ children: writeRuns([block.chart.subtitle]) }), ...writeTable(block.chart.table)];
    case 'newPage':
      // Case systems break pages as they please; a hard break would only leave holes.
      return [];
  }
}

function writeTable(table: PaperTable): readonly (Paragraph | Table)[] {
  const { widths, size } = columnWidths(table, { page: PAGE_WIDTH, size: SIZE.table, padding: CELL.left + CELL.right });
  // A short table stays on one page; a long one repeats its head, and its sum stays with the line above.
  const short = table.rows.length <= KEPT_WHOLE;
  const cell = (words: string, k: number, { bold, keepNext }: { readonly bold: boolean; readonly keepNext: boolean }): TableCell =>
    new TableCell({
      width: { size: widths[k] ?? PAGE_WIDTH, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: k === 0 ? 0 : CELL.left, right: CELL.right },
      children: [
        new Paragraph({
          alignment: table.columns[k]?.numeric === true ? AlignmentType.END : AlignmentType.START,
          spacing: { after: 0 },
          keepNext,
          children: writeRuns([words], { size, bold }),
        }),
      ],
    });
  const last = table.rows.length - 1;
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(clean(table.caption))] }),
    new Table({
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, insideHorizontal: RULE, left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, k) => cell(column.label, k, { bold: true, keepNext: true })) }),
        ...table.rows.map((row, i) => {
          const keepNext = i < last && (short || (table.total === true && i === last - 1));
          return new TableRow({ cantSplit: true, children: row.map((c, k) => cell(table.columns[k]?.numeric === true ? c.text.replaceAll(' ', NO_BREAK) : c.text, k, { bold: table.total === true && i === last, keepNext })) });
        }),
      ],
    }),
    // Two tables in a row grow together in Word without something between them.
    new Paragraph({ spacing: { after: 0 }, children: [] }),
  ];
}

