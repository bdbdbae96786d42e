import { namesIn, valueAt } from '../assumptions/index.ts';
import type { EvidenceProblem } from './evidence-files-invalid.ts';

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

/** TypeBox's errors of one file as sentences with place and cure; those that only repeat another are left out. */
export function schemaProblems(file: string, errors: Iterable<SchemaError>, content: unknown): EvidenceProblem[] {
  const problems = new Map<string, EvidenceProblem>();
  const say = (path: string, problem: string, cure: string): void => {
    if (!problems.has(path)) problems.set(path, { file, path, problem, cure });
  };
  for (const { keyword, instancePath, params, message } of errors) {
    const path = instancePath.split('/').slice(1).join('.');
    const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const found = JSON.stringify(valueAt(content, instancePath));
    if (keyword === 'required') {
      for (const name of namesIn(params, 'requiredProperties')) {
        say(inside(name), 'is missing.', ['nb', 'nn', 'en'].includes(name) ? 'Every label is in nb, nn and en.' : 'Write it.');
      }
    } else if (keyword === 'additionalProperties') {
      for (const name of namesIn(params, 'additionalProperties')) say(inside(name), 'is not known here.', 'Take it out, or mend its spelling.');
    } else if (keyword === 'enum') {
      say(path, `${found} is not one of the words that can stand here.`, `${message}.`);
    } else if (keyword !== 'boolean' && keyword !== 'anyOf') {
      say(path, `${found} ${message}.`, 'Write it as the report prints it.');
    }
  }
  return [...problems.values()];
}
