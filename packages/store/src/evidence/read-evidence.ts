import { buildEvidence, type Evidence, type EvidenceSource, type TableSource, type TextSource } from '@samvirke/model/evidence';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parse, YAMLParseError } from 'yaml';
import { EvidenceFilesInvalid, type EvidenceProblem } from './evidence-files-invalid.ts';
import { evidenceFolder } from './evidence-folder.ts';
import { asExpression, expressionProblems } from './expression-problems.ts';
import { DisagreementsFile, ListsFile, ReportFile, TableFile, TextFile } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';

const CHECKED = {
  report: Compile(ReportFile),
  table: Compile(TableFile),
  text: Compile(TextFile),
  disagreements: Compile(DisagreementsFile),
  lists: Compile(ListsFile),
};

type Files = {
  report?: Type.Static<typeof ReportFile>;
  tables: { readonly file: string; readonly table: Type.Static<typeof TableFile> }[];
  text: Type.Static<typeof TextFile>;
  disagreements: Type.Static<typeof DisagreementsFile>;
  lists: Type.Static<typeof ListsFile>;
};

/**
 * The published figures of one report: report.yaml, figure-NN.yaml for each table, text.yaml, lists.yaml
 * and disagreements.yaml.
 *
 * Throws EvidenceFilesInvalid with every fault in every file: a key that isn't known, a row without its columns, a
 * cell that is pointed at and doesn't exist.
 */
export function readEvidence(folder: string = evidenceFolder('nexia-2016-municipal')): Evidence {
  const problems: EvidenceProblem[] = [];
  const files = readFiles(folder, problems);
  const tables = files.tables.map(({ file, table }) => tableOf(file, table, problems));
  const text: Record<string, TextSource> = {};
  const pointers: { file: string; path: string; cell: string }[] = [];
  for (const [key, { of, ...rest }] of Object.entries(files.text.figures)) {
    if (of === undefined) {
      text[key] = rest;
      continue;
    }
    const read = expressionProblems(of, `figures.${key}.of`);
    for (const { path, problem } of read.problems) {
      problems.push({ file: 'text.yaml', path, problem, cure: 'Write a quantity (measure, group …), { cell: … } or a sum, ratio … of such.' });
    }
    pointers.push(...read.cells.map((pointer) => ({ file: 'text.yaml', ...pointer })));
    text[key] = { ...rest, of: asExpression(of) };
  }
  const disagreements = Object.entries(files.disagreements.disagreements).map(([key, disagreement]) => {
    for (const name of ['cells', 'against'] as const) {
      disagreement[name].forEach((cell, index) =>
        pointers.push({ file: 'disagreements.yaml', path: `disagreements.${key}.${name}.${index}`, cell }),
      );
    }
    return { key, ...disagreement };
  });
  if (problems.length > 0 || !files.report) throw new EvidenceFilesInvalid(folder, problems);
  const evidence = buildEvidence({ ...reportOf(files.report), tables, text, disagreements, lists: listsOf(files.lists) });
  problems.push(...repeated(evidence), ...danglingPointers(evidence, pointers));
  if (files.report.key !== basename(folder)) {
    problems.push({ file: 'report.yaml', path: 'key', problem: `is ${files.report.key}.`, cure: `Call it what its folder is called: ${basename(folder)}.` });
  }
  if (problems.length > 0) throw new EvidenceFilesInvalid(folder, problems);
  return evidence;
}

function readFiles(folder: string, problems: EvidenceProblem[]): Files {
  const files: Files = { tables: [], text: { figures: {} }, disagreements: { disagreements: {} }, lists: { lists: {} } };
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
  for (const file of names) {
    const content = readYaml(folder, file, problems);
    if (content === undefined) continue;
    if (file === 'report.yaml') {
      if (CHECKED.report.Check(content)) files.report = content;
      else problems.push(...schemaProblems(file, CHECKED.report.Errors(content), content));
    } else if (/^figure-\d+\.yaml$/.test(file)) {
      if (CHECKED.table.Check(content)) files.tables.push({ file, table: content });
      else problems.push(...schemaProblems(file, CHECKED.table.Errors(content), content));
    } else if (file === 'text.yaml') {
      if (CHECKED.text.Check(content)) files.text = content;
      else problems.push(...schemaProblems(file, CHECKED.text.Errors(content), content));
    } else if (file === 'disagreements.yaml') {
      if (CHECKED.disagreements.Check(content)) files.disagreements = content;
      else problems.push(...schemaProblems(file, CHECKED.disagreements.Errors(content), content));
    } else if (file === 'lists.yaml') {
      if (CHECKED.lists.Check(content)) files.lists = content;
      else problems.push(...schemaProblems(file, CHECKED.lists.Errors(content), content));
    } else {
      problems.push({ file, path: '', problem: 'is not a file of evidence.', cure: 'Call it report.yaml, figure-NN.yaml, text.yaml, lists.yaml or disagreements.yaml.' });
    }
  }
  if (!names.includes('report.yaml')) {
    problems.push({ file: 'report.yaml', path: '', problem: 'is missing.', cure: 'Say which report the figures are from.' });
  }
  return files;
}

function readYaml(folder: string, file: string, problems: EvidenceProblem[]): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8')) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    const cure = error.message.split('\n')[0] ?? '';
    problems.push({ file, path: line ? `line ${line}` : '', problem: 'is not YAML that can be read.', cure });
    return undefined;
  }
}

function reportOf(report: Type.Static<typeof ReportFile>): Pick<EvidenceSource, 'report' | 'groups' | 'slack'> {
  const { key, title, publisher, year, retrieved, label, groups, hedges } = report;
  return {
    report: { key, title, publisher, year, retrieved, label },
    groups,
    slack: Object.fromEntries(Object.entries(hedges).map(([hedge, { slack }]) => [hedge, slack])),
  };
}

function listsOf({ lists }: Type.Static<typeof ListsFile>): EvidenceSource['lists'] {
  return Object.fromEntries(
    Object.entries(lists).map(([key, { label, chapter, heading, page, items }]) => [
      key,
      { label, place: { chapter, heading, page }, items: Object.entries(items).map(([key, label]) => ({ key, label })) },
    ]),
  );
}

function tableOf(file: string, table: Type.Static<typeof TableFile>, problems: EvidenceProblem[]): TableSource {
  const { rows, ...rest } = table;
  return {
    ...rest,
    rows: rows.map(({ printed, group, ...others }, index) => {
      const values: Record<string, number> = {};
      for (const [key, value] of Object.entries(others as Readonly<Record<string, unknown>>)) {
        if (!(key in table.columns)) {
          problems.push({ file, path: `rows.${index}.${key}`, problem: 'is not a column of this table.', cure: `Columns: ${Object.keys(table.columns).join(', ')}.` });
        } else if (typeof value !== 'number' || !Number.isFinite(value)) {
          problems.push({ file, path: `rows.${index}.${key}`, problem: `has ${JSON.stringify(value)} where a number belongs.`, cure: 'Write the number as it is printed; leave the column out where nothing is.' });
        } else values[key] = value;
      }
      if (Object.keys(values).length === 0) {
        problems.push({ file, path: `rows.${index}`, problem: 'has no numbers.', cure: 'Write its columns, or take it out.' });
      }
      return { printed, group, values };
    }),
  };
}

function repeated(evidence: Evidence): EvidenceProblem[] {
  const seen = new Set<string>();
  return evidence.cells.flatMap(({ id, table }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const file = `figure-${table.replace('figure-', '').padStart(2, '0')}.yaml`;
    return [{ file, path: id, problem: 'stands twice.', cure: 'Give each row its own group, and each figure one file.' }];
  });
}

function danglingPointers(
  evidence: Evidence,
  pointers: readonly { readonly file: string; readonly path: string; readonly cell: string }[],
): EvidenceProblem[] {
  const known = new Set(evidence.cells.map(({ id }) => id));
  return pointers
    .filter(({ cell }) => !known.has(cell))
    .map(({ file, path, cell }) => ({ file, path, problem: `points at ${cell}, which no table or text has.`, cure: 'Write <figure>/<group>.<column> or text/<name>.' }));
}
