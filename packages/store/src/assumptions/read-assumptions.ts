import type { Assumption, AssumptionId } from '@samvirke/model/assumptions';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssumptionFilesInvalid, type FileProblem } from './assumption-files-invalid.ts';
import { parseAssumption } from './parse-assumption.ts';

const REPOSITORY_FOLDER = fileURLToPath(new URL('../../../../data/assumptions', import.meta.url));

/**
 * Every assumption in a folder, by its id: `costs/unit-cost.yaml` is `costs/unit-cost`. In the order of the ids.
 *
 * Throws AssumptionFilesInvalid with every fault in every file (file, place in it, cure): a wrong number must not
 * reach a council paper because a later file was right.
 */
export function readAssumptions(folder: string = REPOSITORY_FOLDER): Map<AssumptionId, Assumption> {
  const assumptions = new Map<AssumptionId, Assumption>();
  const problems: FileProblem[] = [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  for (const file of files) {
    const id = file.replace(/\.yaml$/, '');
    if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\.yaml$/.test(file)) {
      problems.push({
        file,
        path: '',
        problem: 'is not where an assumption is looked for.',
        cure: 'Call it <room>/<name>.yaml, in small letters, digits and hyphens.',
      });
      continue;
    }
    const parsed = parseAssumption(id, readFileSync(join(folder, file), 'utf8'));
    if (parsed.assumption) assumptions.set(id, parsed.assumption);
    else problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
  }
  if (problems.length > 0) throw new AssumptionFilesInvalid(problems);
  return assumptions;
}
