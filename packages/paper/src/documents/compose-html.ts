import { escapeText as e, type TableCell } from '../charts/index.ts';
import { firstColumnShare } from './first-column-share.ts';
import { PAPER_STYLE } from './paper-style.ts';
import type { Block, PaperDocument, PaperTable, Runs } from './types.ts';

/** A table of so few rows isn't split between two pages. */
const KEPT_WHOLE = 14;
const EVEN_FROM = 4;
const locales = { nb: 'nb', nn: 'nn', en: 'en' } as const;

/** A paper as one whole page of HTML that fetches nothing and runs nothing; readable without style, printable as A4. */
export function composeHtml(paper: PaperDocument): string {
  return [
    `<!doctype html>\n<html lang="${locales[paper.language]}">\n<head>\n<meta charset="utf-8">`,
    // The page forbids itself whatever it doesn't hold already: a hostile note in it can fetch and run nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${e(paper.title)}</title>`,
    `<meta name="description" content="${e(paper.subject)}">`,
    `<meta name="keywords" content="${e(paper.keywords.join(', '))}">`,
    `<style>${PAPER_STYLE}</style>\n</head>\n<body>\n<main>`,
    ...withPages(paper.blocks),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}

/** A new page is a property of the block that follows it. */
function withPages(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block, i) => writeBlock(block, blocks[i - 1]?.kind === 'newPage'));
}

function writeBlock(block: Block, newPage: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${newPage ? ' class="page"' : ''}>${e(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${writeRuns(block.runs)}</p>`;
    case 'numbered':
      return `<ol>\n${block.items.map((item) => `<li>${writeRuns(item)}</li>`).join('\n')}\n</ol>`;
    case 'bullets':
      return `<ul>\n${block.items.map((item) => `<li>${writeRuns(item)}</li>`).join('\n')}\n</ul>`;
    case 'fields':
      return `<dl>\n${block.fields
        .map(({ label, value }) => `<dt>${e(label)}</dt><dd${value === '' ? ' class="open"' : ''}>${value === '' ? '&nbsp;' : e(value)}</dd>`)
        .join('\n')}\n</dl>`;
    case 'table':
      return writeTable(block.table);
    case 'chart':
      return [
        // Not <figure>: in a tagged PDF that is a second figure around the picture, one without words of its own.
        `<div class="picture">\n<p><b>${e(block.chart.title)}</b></p>\n<p>${e(block.chart.subtitle)}</p>`,
        block.chart.svg,
        '</div>',
        block.tableInText ? '' : writeTable({ ...block.chart.table }),
      ].join('\n');
    case 'note':
      return `<p class="note">${writeRuns(block.runs)}</p>`;
    case 'newPage':
      return '';
  }
}

function writeRuns(runs: Runs): string {
  return runs.map((run) => (typeof run === 'string' ? e(run) : `<b>${e(run.text)}</b>`)).join('');
}

function writeTable(table: PaperTable): string {
  const numeric = (k: number): string => (table.columns[k]?.numeric === true ? ' class="n"' : '');
  const cell = (c: TableCell, k: number): string =>
    k === 0 ? `<th scope="row">${e(c.text)}</th>` : `<td${numeric(k)}>${e(c.text)}</td>`;
  const rows = table.rows.map(
    (row, i) => `<tr${table.total === true && i === table.rows.length - 1 ? ' class="sum"' : ''}>${row.map(cell).join('')}</tr>`,
  );
  // Columns of numbers are equally wide, so that tables under each other can be read across; words take what they need.
  const even = table.columns.length >= EVEN_FROM && table.columns.slice(1).every((column) => column.numeric);
  const keep = table.rows.length <= KEPT_WHOLE;
  const head = table.columns.map((column, k) => `<th scope="col"${numeric(k)}>${e(column.label)}</th>`).join('');
  // Keyboard users reach what lies outside a narrow screen: the box that scrolls takes focus and has a name.
  return [
    `<div class="scroll${keep ? ' keep' : ''}" role="region" tabindex="0" aria-label="${e(table.caption)}">`,
    `<table${even ? ` class="even f${firstColumnShare(table)}"` : ''}>\n<caption>${e(table.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>\n</div>`,
  ].join('\n');
}
