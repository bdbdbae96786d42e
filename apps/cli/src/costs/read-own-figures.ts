import type { Refusal } from '@samvirke/model/errors';
import type { CostTableResult } from '@samvirke/store/costs';
import { existsSync } from 'node:fs';
import type { Knowledge } from '../assumptions/read-knowledge.ts';
import { withProgress } from '../terminal/progress.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** Confirms whatever is asked. */
const ALL = 'all';

/** Reads a cost table from a file, with what the user has confirmed. Problems stay in the result. */
export async function readOwnFigures(terminal: Terminal, file: string, confirmed: readonly string[], knowledge: Knowledge): Promise<CostTableResult> {
  if (!existsSync(file)) throw new UsageError(terminal.texts.t('terminal.usage.cannotOpen', { file }), { exit: EXIT.refused });
  const { readCostTable } = await import('@samvirke/store/costs');
  const options = { fileName: file, ...knowledge, language: terminal.texts.language };
  return withProgress(terminal, terminal.texts.t('terminal.progress.readingCosts'), async () => {
    const result = await readCostTable(file, { ...options, confirmed });
    if (!confirmed.includes(ALL) || result.questions.length === 0) return result;
    return readCostTable(file, { ...options, confirmed: result.questions.map(({ key }) => key) });
  });
}

/** Questions that nobody has confirmed: with any of these, as with any problem, nothing is taken in. */
export function openQuestions({ questions }: CostTableResult, confirmed: readonly string[]): CostTableResult['questions'] {
  return confirmed.includes(ALL) ? [] : questions.filter(({ key }) => !confirmed.includes(key));
}

/** Ends the command where a table has problems or open questions. */
export function refuseUnsettled(result: CostTableResult, confirmed: readonly string[]): void {
  const [first, ...more]: readonly Refusal[] = [...result.problems, ...openQuestions(result, confirmed)];
  if (first) throw new Refused([first, ...more]);
}
