import { compileRules, type Rule, type RuleBook, type RuleOutcome } from '@samvirke/model/costs/ledgers';
import type { AssumptionSet } from '@samvirke/model/assumptions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parse } from 'yaml';
import { RuleFilesInvalid, type RuleFileProblem } from './rule-files-invalid.ts';
import { ClassificationFile, IndustriesFile } from './schema.ts';

const REPOSITORY_FOLDER = fileURLToPath(new URL('../../../../../../data/rules/costs', import.meta.url));

const classification = Compile(ClassificationFile);
const industries = Compile(IndustriesFile);

/** What is read, with where it is from: the book for the model, and each rule's sources for whoever asks. */
export interface ReadRules {
  readonly book: RuleBook;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly publisher: string; readonly section?: string }>>;
}

/**
 * The rules of classification and the industry sets. Throws RuleFilesInvalid with every fault that is found: a rule
 * that is half understood would put money in the wrong place. The set is what the rules' splits are tried against.
 */
export function readRules(set: AssumptionSet, folder: string = REPOSITORY_FOLDER): ReadRules {
  const problems: RuleFileProblem[] = [];
  const rulesFile = readFile(folder, 'classification.yaml', classification, problems);
  const industriesFile = readFile(folder, 'industries.yaml', industries, problems);
  if (rulesFile === null || industriesFile === null) throw new RuleFilesInvalid(problems);
  const book: RuleBook = {
    version: `${rulesFile.version}/${industriesFile.version}`,
    words: Object.fromEntries(
      Object.entries(rulesFile.words).map(([name, { any, except = [], unless }]) => [name, { any, except, ...(unless !== undefined && { unless }) }]),
    ),
    industrySets: industriesFile.sets.map(({ id, label, cost_type: costType, codes }) => ({ id, label, costType, codes })),
    industryChanges: industriesFile.changes,
    rules: rulesFile.rules.map(asRule),
  };
  problems.push(...faultsIn(book, rulesFile));
  for (const capital of ['investment', 'depreciation'] as const) {
    try {
      compileRules(book, set, { capital });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ file: 'classification.yaml', path: '', problem: error.message });
    }
  }
  if (problems.length > 0) throw new RuleFilesInvalid(problems);
  return { book, sources: { ...industriesFile.sources, ...rulesFile.sources } };
}

interface Checked<T> {
  readonly Check: (value: unknown) => value is T;
  readonly Errors: (value: unknown) => Iterable<{ readonly instancePath: string; readonly message: string }>;
}

function readFile<T>(folder: string, file: string, schema: Checked<T>, problems: RuleFileProblem[]): T | null {
  let content: unknown;
  try {
    content = parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    problems.push({ file, path: '', problem: error instanceof Error ? error.message.split('\n')[0]! : String(error) });
    return null;
  }
  if (schema.Check(content)) return content;
  for (const { instancePath, message } of schema.Errors(content)) problems.push({ file, path: instancePath, problem: message });
  return null;
}

type FileRule = Type.Static<typeof ClassificationFile>['rules'][number];

function asRule({ id, why, when, outcome, cost_type: costType, confidence, sources }: FileRule): Rule {
  const { not_words: notWords, ...others } = when;
  const condition = { ...others, ...(notWords !== undefined && { notWords }) } as Rule['when'];
  return { id, why, when: condition, outcome: asOutcome(outcome), costType: costType ?? null, confidence, sources };
}

function asOutcome(outcome: FileRule['outcome']): RuleOutcome {
  if (typeof outcome === 'string') return { kind: outcome };
  if ('not-ict' in outcome) return { kind: 'not-ict', because: outcome['not-ict'] };
  if (outcome.ict === 'by-art') return { kind: 'ict-by-art' };
  if (typeof outcome.ict === 'string') return { kind: 'ict-as', row: outcome.ict };
  return { kind: 'ict', elements: outcome.ict };
}

function faultsIn(book: RuleBook, { rules, sources }: Type.Static<typeof ClassificationFile>): readonly RuleFileProblem[] {
  const file = 'classification.yaml';
  const problems: RuleFileProblem[] = [];
  const seen = new Set<string>();
  for (const { id, sources: named } of rules) {
    if (seen.has(id)) problems.push({ file, path: id, problem: 'is the id of two rules' });
    seen.add(id);
    for (const source of named) if (!(source in sources)) problems.push({ file, path: id, problem: `names ${source}, which is no source here` });
  }
  for (const version of ['SN2007', 'SN2025'] as const) {
    const codes = book.industrySets.flatMap(({ codes: of }) => of[version]);
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    for (const code of twice) problems.push({ file: 'industries.yaml', path: version, problem: `${code} is in two sets` });
  }
  return problems;
}
