import { PUBLISHED, refreshReference, type RefreshReport } from '@samvirke/store/organisations';
import type { Texts } from '@samvirke/text';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../terminal/format-table.ts';
import { withProgress } from '../terminal/progress.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

export interface RefreshOptions {
  readonly files?: string;
  readonly dryRun?: boolean;
}

/** Lines of one kind that are written out; the rest are counted. */
const LISTED = 20;

/**
 * `samvirke reference refresh`: brings data/reference up to date with its publishers, all or nothing. With `--files` it
 * reads what is in a folder as municipalities.json, changes.json, population.json and units.json instead of the network.
 */
export async function refreshReferenceData(terminal: Terminal, options: RefreshOptions): Promise<ExitCode> {
  const { t, find } = terminal.texts;
  const files = options.files === undefined ? undefined : filesIn(options.files);
  if (files !== undefined && Object.keys(files).length === 0) {
    const allowed = PUBLISHED.map((dataset) => `${dataset}.json`).join(', ');
    throw new UsageError(t('terminal.usage.invalid', { option: '--files', value: options.files ?? '', allowed }));
  }
  const result = await withProgress(terminal, t('terminal.progress.refreshing'), () =>
    refreshReference({
      date: new Date().toISOString().slice(0, 10),
      dryRun: options.dryRun === true,
      ...(files === undefined ? {} : { files }),
    }),
  );
  if (terminal.json) {
    const body = result.problems ? { written: false, problems: result.problems } : { written: result.written, ...result.report };
    (result.problems ? terminal.tell : terminal.write)(`${JSON.stringify(body, null, 2)}\n`);
  } else if (result.problems) {
    for (const { code, figures } of result.problems) terminal.tell(`${find(`organisations.refresh.problems.${code}`, figures) ?? code}\n`);
  } else {
    terminal.write(plain(formatReport(result.report, { written: result.written, dryRun: options.dryRun === true }, terminal.texts)));
  }
  return result.problems ? EXIT.refused : EXIT.ok;
}

function filesIn(folder: string): Partial<Record<(typeof PUBLISHED)[number], string>> {
  const paths = PUBLISHED.map((dataset) => [dataset, join(folder, `${dataset}.json`)] as const);
  return Object.fromEntries(paths.filter(([, path]) => existsSync(path)));
}

function formatReport(report: RefreshReport, done: { readonly written: boolean; readonly dryRun: boolean }, { t, formats }: Texts): string {
  if (report.files.length === 0) return `${t('terminal.refresh.nothing')}\n`;
  const kinds: readonly (readonly string[])[] = [
    report.added.map((one) => t('organisations.refresh.added', { ...one })),
    report.retired.map((one) => t('organisations.refresh.retired', { ...one, successors: formats.list(one.successors) })),
    report.renamed.map((one) => t('organisations.refresh.renamed', { ...one })),
    report.changes.map(({ from, to, populationShare, kind }) =>
      t('organisations.refresh.change', { from, to, share: formats.share(populationShare, 1), kind: t(`organisations.change.${kind}`) }),
    ),
    report.populationAdded.map(({ year, inhabitants, municipalities }) =>
      t('organisations.refresh.populationAdded', { year, inhabitants: formats.number(inhabitants), municipalities }),
    ),
    report.populationRevised.map(({ year, number, before, after }) =>
      t('organisations.refresh.populationRevised', { year, number, before: formats.number(before), after: formats.number(after) }),
    ),
    report.organisationNumbers.map(({ number, name, after }) => t('organisations.refresh.organisationNumber', { number, name, after })),
    report.neighboursUnknown.length > 0 ? [t('organisations.refresh.neighboursUnknown', { numbers: formats.list(report.neighboursUnknown) })] : [],
  ];
  const lines = kinds.flatMap((kind) =>
    kind.length > LISTED ? [...kind.slice(0, LISTED), t('terminal.refused.more', { count: kind.length - LISTED })] : kind,
  );
  const head = done.dryRun || !done.written ? t('terminal.refresh.would') : t('terminal.refresh.done');
  return `${[head, ...lines.map((line) => `  ${line}`), '', ...report.files.map((file) => `  data/reference/${file}`)].join('\n')}\n`;
}
