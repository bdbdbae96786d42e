import type { CostPreview } from '@samvirke/contract/costs';
import type { CostTableResult } from '@samvirke/store/costs';
import type { Texts } from '@samvirke/text';
import type { Figure } from '@samvirke/model/errors';
import { composeRefusal } from '../site/compose-problem.ts';

/** How a file was understood, in words. */
export function composePreview(result: CostTableResult, texts: Texts): CostPreview {
  const { preview, problems, questions, notices, detected } = result;
  return {
    rows: preview.map((row) => ({ ...row })),
    problems: problems.map((problem) => ({ ...composeRefusal(problem, texts), value: problem.value })),
    questions: questions.map((question) => ({ ...composeRefusal(question, texts), value: question.value, key: question.key })),
    notices: notices.map(({ code, figures, place }) => ({
      code,
      detail: texts.find(`costs.notices.${code}`, writeFigures(figures, texts)) ?? code,
      figures: figures as CostPreview['notices'][number]['figures'],
      ...(place ? { place } : {}),
    })),
    detected: { ...detected, columns: { ...detected.columns } },
    savable: result.rows.length > 0,
  };
}

function writeFigures(figures: Readonly<Record<string, Figure>>, { formats }: Texts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, Array.isArray(figure) ? formats.list(figure as readonly string[]) : (figure as string | number)]),
  );
}
