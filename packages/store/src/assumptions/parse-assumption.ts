import type { Assumption, AssumptionId, Reference as ModelReference, UncertainValue } from '@samvirke/model/assumptions';
import type { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parse, YAMLParseError } from 'yaml';
import type { FileProblem } from './assumption-files-invalid.ts';
import { AssumptionFile, KINDS, Leaf, type Reference } from './schema.ts';
import { namesIn } from './names-in.ts';
import { valueAt } from './value-at.ts';

type Problem = Omit<FileProblem, 'file'>;
type Parsed = { readonly assumption: Assumption } | { readonly assumption?: undefined; readonly problems: readonly Problem[] };

const file = Compile(AssumptionFile);
const leaf = Compile(Leaf);

/** One file's text as an assumption, or every fault in it with its place and cure. */
export function parseAssumption(id: AssumptionId, text: string): Parsed {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    return {
      problems: [{ path: line ? `line ${line}` : '', problem: 'is not YAML that can be read.', cure: error.message.split('\n')[0]! }],
    };
  }
  if (!file.Check(content)) return { problems: schemaProblems(file.Errors(content), content, '') };
  const problems: Problem[] = [];
  const values: Record<string, Record<string, UncertainValue>> = {};
  for (const [date, entry] of Object.entries(content.values)) values[date] = cellsOf(entry, `values.${date}`, problems);
  checkDates(content, problems);
  checkBounds(content.bounds, values, problems);
  if (problems.length > 0) return { problems };
  const { label, description, unit, kind, bounds, safeguard } = content;
  return {
    assumption: {
      id,
      label,
      ...(description && { description }),
      unit,
      kind,
      values,
      references: Object.fromEntries(
        Object.entries(content.references ?? {}).map(([date, reference]) => [date, asReference(reference)]),
      ),
      ...(bounds && { bounds }),
      ...(safeguard && { isSafeguard: true as const }),
      lastChecked: content.last_checked,
      reviewBy: content.review_by,
    },
  };
}

function asReference({ section, page, ...rest }: Type.Static<typeof Reference>): ModelReference {
  return { ...rest, ...(section !== undefined && { section: typeof section === 'object' ? section : String(section) }), ...(page !== undefined && { page: String(page) }) };
}

/** A dated entry's cells: '' for a single value, `small.telecom` in a table. */
function cellsOf(entry: Readonly<Record<string, unknown>>, path: string, problems: Problem[]): Record<string, UncertainValue> {
  const cells: Record<string, UncertainValue> = {};
  const take = (value: unknown, key: string, at: string): void => {
    if (typeof value === 'object' && value !== null && !('value' in value) && key !== '') {
      const inner = Object.entries(value);
      if (inner.length > 0) {
        for (const [name, part] of inner) take(part, `${key}.${name}`, `${at}.${name}`);
        return;
      }
    }
    if (!leaf.Check(value)) {
      const missing = typeof value !== 'object' || value === null;
      problems.push(
        ...(missing
          ? [{ path: at, problem: `has ${JSON.stringify(value)} where a number with its range belongs.`, cure: 'Write { value: … }.' }]
          : schemaProblems(leaf.Errors(value), value, at)),
      );
      return;
    }
    checkRange(value, at, problems);
    cells[key] = value;
  };
  if ('table' in entry && Object.keys(entry).length === 1) {
    const { table } = entry;
    if (typeof table !== 'object' || table === null || Object.keys(table).length === 0) {
      problems.push({ path: `${path}.table`, problem: 'has no cells.', cure: 'Write a name and { value: … } for each.' });
      return cells;
    }
    for (const [name, part] of Object.entries(table)) {
      if (/^[A-Za-z0-9-]+$/.test(name)) take(part, name, `${path}.table.${name}`);
      else problems.push({ path: `${path}.table.${name}`, problem: 'is not a name that a cell can have.', cure: 'Use letters, digits and hyphens.' });
    }
  } else take(entry, '', path);
  return cells;
}

function checkRange(value: UncertainValue, path: string, problems: Problem[]): void {
  const { low, high } = value;
  if ((low === undefined) !== (high === undefined)) {
    problems.push({ path, problem: `has only one end of its range.`, cure: 'Give both low and high, or neither.' });
  } else if (low !== undefined && high !== undefined && !(low <= value.value && value.value <= high)) {
    problems.push({
      path,
      problem: `has low ${low}, value ${value.value}, high ${high}, which don't rise.`,
      cure: 'low ≤ value ≤ high.',
    });
  } else if (low === undefined && value.distribution !== undefined) {
    problems.push({ path, problem: 'has a distribution but no range.', cure: 'Give low and high, or take distribution out.' });
  }
}

function checkDates(content: Type.Static<typeof AssumptionFile>, problems: Problem[]): void {
  const references = content.references ?? {};
  for (const date of Object.keys(content.values)) {
    if (!isDay(date)) problems.push({ path: `values.${date}`, problem: 'is not a day of the calendar.', cure: 'Write YYYY-MM-DD.' });
    if (!(date in references) && content.kind !== 'placeholder') {
      problems.push({
        path: `references.${date}`,
        problem: 'is missing: a value without a source.',
        cure: `Say where the value of ${date} is from, or be honest and make kind: placeholder.`,
      });
    }
  }
  for (const date of Object.keys(references)) {
    if (!(date in content.values)) {
      problems.push({ path: `references.${date}`, problem: 'is the source of no value.', cure: 'Give it the date of its value, or take it out.' });
    }
  }
  for (const name of ['last_checked', 'review_by'] as const) {
    if (!isDay(content[name])) problems.push({ path: name, problem: `${content[name]} is not a day of the calendar.`, cure: 'Write YYYY-MM-DD.' });
  }
  if (content.review_by <= content.last_checked) {
    problems.push({ path: 'review_by', problem: 'is not after last_checked.', cure: 'Say when the value should be looked at again.' });
  }
}

function checkBounds(
  bounds: Type.Static<typeof AssumptionFile>['bounds'],
  values: Readonly<Record<string, Readonly<Record<string, UncertainValue>>>>,
  problems: Problem[],
): void {
  if (!bounds) return;
  // The same at both ends is a value that can't be moved.
  if (!(bounds.min <= bounds.max)) {
    problems.push({ path: 'bounds', problem: `go from ${bounds.min} to ${bounds.max}.`, cure: 'min ≤ max.' });
    return;
  }
  for (const [date, cells] of Object.entries(values)) {
    for (const [key, { value, low = value, high = value }] of Object.entries(cells)) {
      if (low >= bounds.min && high <= bounds.max) continue;
      problems.push({
        path: key === '' ? `values.${date}` : `values.${date}.table.${key}`,
        problem: `goes from ${low} to ${high}, outside the file's own bounds ${bounds.min} to ${bounds.max}.`,
        cure: 'Widen the bounds, or mend the value.',
      });
    }
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

/** TypeBox's errors as sentences; those that only repeat another (a closed object's key, a union's parts) are left out. */
function schemaProblems(errors: Iterable<SchemaError>, content: unknown, at: string): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { keyword, instancePath, params, message } of errors) {
    const path = [at, ...instancePath.split('/').slice(1)].filter((part) => part !== '').join('.');
    const found = JSON.stringify(valueAt(content, instancePath));
    const say = (where: string, problem: string, cure: string) => {
      if (!problems.has(where)) problems.set(where, { path: where, problem, cure });
    };
    const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (keyword === 'required') {
      for (const name of namesIn(params, 'requiredProperties')) {
        const language = ['nb', 'nn', 'en'].includes(name);
        say(inside(name), 'is missing.', language ? 'Every label is in nb, nn and en.' : 'Write it; CONTRIBUTING.md shows a whole file.');
      }
    } else if (keyword === 'additionalProperties') {
      for (const name of namesIn(params, 'additionalProperties')) {
        const dated = /^(values|references)$/.test(path);
        say(inside(name), 'is not known here.', dated ? 'Write the day as YYYY-MM-DD.' : 'Take it out, or mend its spelling.');
      }
    } else if (keyword === 'enum') {
      say(path, `${found} is not one of the words that can stand here.`, `Write ${path.endsWith('kind') ? KINDS.join(', ') : 'triangular or uniform'}.`);
    } else if (keyword === 'pattern') {
      say(path, `${found} is not written as it should be.`, path.endsWith('url') ? 'An address starts with https://.' : 'A day is YYYY-MM-DD.');
    } else if (keyword === 'type') {
      say(path, `${found} is of the wrong kind:`, `it ${message}.`);
    } else if (keyword === 'minLength') {
      say(path, 'is empty.', 'Write it.');
    } else if (keyword !== 'boolean' && keyword !== 'anyOf') {
      say(path, `${found}`, `${message}.`);
    }
  }
  return [...problems.values()];
}
