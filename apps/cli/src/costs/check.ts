import type { Figure } from '@samvirke/model/errors';
import type { CostTableResult, TableNotice } from '@samvirke/store/costs';
import type { Formats } from '@samvirke/text';
import { readKnowledge } from '../assumptions/read-knowledge.ts';
import { formatTable, plain } from '../terminal/format-table.ts';
import { formatRefusal } from '../terminal/tell-refusals.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { openQuestions, readOwnFigures } from './read-own-figures.ts';

export interface CheckOptions {
  readonly confirm?: readonly string[];
}

/** Notices that are written out; the rest are counted. */
const LISTED = 20;
const ROWS_NAMED = 8;

/** `samvirke costs check <file>`: what a cost table was read as, everything wrong in it, and what must be confirmed. */
export async function checkCostTable(terminal: Terminal, file: string, { confirm = [] }: CheckOptions): Promise<ExitCode> {
  const result = await readOwnFigures(terminal, file, confirm, await readKnowledge(terminal));
  const open = openQuestions(result, confirm);
  const exit = result.problems.length > 0 || open.length > 0 ? EXIT.refused : EXIT.ok;
  if (terminal.json) {
    const { rows, problems, notices, detected } = result;
    terminal.write(`${JSON.stringify({ file, accepted: exit === EXIT.ok, rows, problems, questions: open, notices, detected }, null, 2)}\n`);
    return exit;
  }
  const { t } = terminal.texts;
  const title = exit === EXIT.ok ? t('terminal.check.title', { file, rows: result.rows.length }) : t('terminal.check.titleRefused', { file });
  const parts = [title, ...describe(result, terminal)];
  if (result.problems.length > 0) {
    parts.push('', t('terminal.check.problems', { count: result.problems.length + result.detected.notListed }), '');
    parts.push(...result.problems.map((problem) => formatRefusal(withoutFile(problem), terminal).trimEnd()));
  }
  if (open.length > 0) {
    parts.push('', t('terminal.check.questions', { count: open.length }), '');
    for (const { key, ...question } of open) {
      parts.push(formatRefusal(withoutFile(question), terminal).trimEnd(), `    ${t('terminal.check.confirm', { key: quoted(key) })}`);
    }
    if (open.length > 1) parts.push('', t('terminal.check.confirmAll'));
  }
  if (result.notices.length > 0) {
    parts.push('', t('terminal.check.notices', { count: result.notices.length }), '');
    parts.push(...formatNotices(result.notices, terminal));
  }
  if (exit === EXIT.ok && result.rows.length > 0) parts.push('', formatRows(result, terminal).trimEnd(), '', t('terminal.check.good', { file }));
  else if (exit === EXIT.ok) parts.push('', t('terminal.check.notFilled'));
  terminal.write(`${plain(parts.join('\n'))}\n`);
  return exit;
}

function describe({ detected }: CostTableResult, { texts: { t, formats } }: Terminal): string[] {
  if (detected.format === null) return [];
  const separator = detected.separator === '\t' ? t('terminal.check.tab') : detected.separator;
  const how = [
    t('terminal.check.format', { format: detected.format.toUpperCase() }),
    ...(detected.encoding === null ? [] : [t('terminal.check.encoding', { encoding: detected.encoding })]),
    ...(separator === null ? [] : [t('terminal.check.separator', { separator })]),
    ...(detected.decimal === null ? [] : [t('terminal.check.decimal', { decimal: detected.decimal })]),
    ...(detected.sheet === null ? [] : [t('terminal.check.sheet', { sheet: detected.sheet })]),
  ];
  const columns = Object.values(detected.columns);
  return [how.join(' · '), ...(columns.length > 0 ? [t('terminal.check.columns', { list: formats.list(columns) })] : [])];
}

/** The same words once, with the rows they are said of. */
function formatNotices(notices: readonly TableNotice[], { texts: { t, find, formats } }: Terminal): string[] {
  const same = Map.groupBy(notices, ({ code, figures }) => {
    const written = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, writtenFigure(figure, formats)]));
    return find(`costs.notices.${code}`, written) ?? code;
  });
  const lines = [...same].map(([words, of]) => {
    const rows = of.flatMap(({ place }) => (place?.row === undefined ? [] : [String(place.row)]));
    const shown = rows.length > ROWS_NAMED ? `${rows.slice(0, ROWS_NAMED).join(', ')} …` : rows.join(', ');
    return rows.length === 0 ? words : `${t('terminal.refused.where.row', { row: shown })}: ${words}`;
  });
  return lines.length > LISTED ? [...lines.slice(0, LISTED), t('terminal.refused.more', { count: lines.length - LISTED })] : lines;
}

function writtenFigure(figure: Figure, { list }: Formats): string | number {
  return typeof figure === 'object' ? list(figure) : figure;
}

function formatRows({ preview }: CostTableResult, { texts: { t, find, formats } }: Terminal): string {
  const heads = [
    { label: t('terminal.analyse.municipality') },
    { label: t('terminal.analyse.element') },
    { label: 'NOK', right: true },
    { label: t('reports.unit.FTE'), right: true },
  ];
  const rows = preview.map(({ municipality, year, key, nok, fte }) => {
    const label = key === null ? '' : 'element' in key ? find(`costs.elements.${key.element}`) : 'costType' in key ? find(`costs.costTypes.${key.costType}`) : key.kostraArt;
    return [`${municipality?.number ?? ''} ${municipality?.name ?? ''} ${year ?? ''}`, label ?? '', nok === null ? '' : formats.number(nok, 2), fte === null ? '' : formats.number(fte, 2)];
  });
  const shown = rows.slice(0, LISTED);
  const more = rows.length > shown.length ? `${t('terminal.refused.more', { count: rows.length - shown.length })}\n` : '';
  return formatTable(heads, shown) + more;
}

function withoutFile<T extends { readonly place?: { readonly file?: string } }>(problem: T): T {
  const { file: _, ...place } = problem.place ?? {};
  return { ...problem, place };
}

/** A key as a shell takes it in one piece. */
function quoted(key: string): string {
  return /^[\w./:-]+$/.test(key) ? key : `'${key.replaceAll("'", String.raw`'\''`)}'`;
}
