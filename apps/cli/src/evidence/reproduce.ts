import { refuse } from '@samvirke/model/errors';
import { composeReproduction, composeScriptRows, type Evidence, type Reproduction } from '@samvirke/model/evidence';
import { evidenceFolder, readEvidence } from '@samvirke/store/evidence';
import type { Texts } from '@samvirke/text';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readKnowledge } from '../assumptions/read-knowledge.ts';
import { formatTable, plain } from '../terminal/format-table.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** Decimals of a recomputed figure beyond those of the printed one. */
const MORE_DECIMALS = 2;
/** Units that the measure's own name doesn't say. */
const AMOUNTS = new Set(['MNOK', 'bnNOK', '%', 'times', 'years', 'systems']);
const FOUND_DECIMALS = 3;

/** `samvirke reproduce <report>`: each published figure that can be recomputed, beside what its inputs give. */
export async function reproduceReport(terminal: Terminal, report: string): Promise<ExitCode> {
  const folder = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(report) ? evidenceFolder(report) : undefined;
  if (folder === undefined || !existsSync(folder)) {
    const known = readdirSync(dirname(evidenceFolder('any')), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    throw new Refused([refuse('report-unknown', { report, known })]);
  }
  const { reference, assumptions } = await readKnowledge(terminal);
  const evidence = readEvidence(folder);
  const reproduction = composeReproduction({ evidence, reference }, assumptions);
  if (terminal.json) terminal.write(`${JSON.stringify(composeScriptRows(reproduction.rows), null, 2)}\n`);
  else terminal.write(plain(formatReproduction(reproduction, evidence, terminal.texts)));
  return EXIT.ok;
}

function formatReproduction({ rows, findings }: Reproduction, evidence: Evidence, { t, find, formats, language }: Texts): string {
  const reasonOf = (reason: string): string => {
    const [kind = '', key] = reason.split(':');
    const known = evidence.disagreements.find((disagreement) => disagreement.key === key);
    return known?.label[language] ?? find(`evidence.reasons.${kind}.name`) ?? reason;
  };
  const word = (kind: 'elements' | 'groups' | 'measures' | 'units', key: string): string => find(`evidence.${kind}.${key}`) ?? key;
  const heads = [
    { label: t('evidence.columns.figure'), right: true },
    { label: t('evidence.columns.element') },
    { label: t('evidence.columns.group') },
    { label: t('evidence.columns.measure') },
    { label: t('evidence.columns.unit') },
    { label: t('evidence.columns.published'), right: true },
    { label: t('evidence.columns.recomputed'), right: true },
    { label: t('evidence.columns.deviation'), right: true },
    { label: t('evidence.columns.reason') },
  ];
  const table = rows.map((row) => {
    const decimals = String(row.published).split('.')[1]?.length ?? 0;
    return [
      String(row.figure),
      word('elements', row.element),
      word('groups', row.group),
      word('measures', row.measure),
      AMOUNTS.has(row.unit) ? word('units', row.unit) : '',
      formats.number(row.published, decimals),
      formats.number(row.recomputed, decimals + MORE_DECIMALS),
      formats.number(row.deviation, decimals + MORE_DECIMALS),
      reasonOf(row.reason),
    ];
  });
  const count = (kind: string): string => formats.number(rows.filter(({ reason }) => reason.split(':')[0] === kind).length);
  const summary = [
    t('evidence.summary.exact', { count: count('exact') }),
    t('evidence.summary.inputRounding', { count: count('input-rounding') }),
    t('evidence.summary.documented', { count: count('documented') }),
    t('evidence.summary.unexplained', { count: count('unexplained') }),
  ];
  const { title, publisher, year } = evidence.report;
  const disagreements = findings.filter(({ severity }) => severity === 'disagreement');
  const found = disagreements.map(({ check, where, found: says, expected, unit }) => {
    const [reads, gives] = [says, expected].map((value) => (typeof value === 'number' ? formats.number(value, FOUND_DECIMALS) : value));
    return [find(`evidence.checks.${check}.name`) ?? check, where[0] ?? '', reads ?? '', gives ?? '', word('units', unit)];
  });
  const foundHeads = [
    { label: t('evidence.columns.check') },
    { label: t('evidence.columns.where') },
    { label: t('evidence.columns.found'), right: true },
    { label: t('evidence.columns.expected'), right: true },
    { label: t('evidence.columns.unit') },
  ];
  return [
    `${t('evidence.source', { title, publisher, year })}\n${t('evidence.summary.rows', { count: rows.length })}:\n`,
    ...summary.map((line) => `  ${line}\n`),
    `\n${formatTable(heads, table)}`,
    ...(found.length > 0 ? [`\n${t('evidence.findings.title')}\n${formatTable(foundHeads, found)}`] : []),
  ].join('');
}
