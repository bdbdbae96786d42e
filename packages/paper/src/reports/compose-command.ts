import type { PaperContext } from './paper-context.ts';

/** The line that computes the paper's figures again in a terminal, with the seed and every changed assumption. */
export function composeCommand({ input, analysis }: Pick<PaperContext, 'input' | 'analysis'>): string {
  if (input.meta.command !== undefined) return input.meta.command;
  const numbers = analysis.municipalities.map((m) => m.participant.number).join(',');
  const set = input.reference.assumptions;
  const changed = [...set.changed.keys()].map((cell) => `--set ${cell}=${set.cells.get(cell)?.value ?? ''}`);
  return ['npx samvirke analyse', `--municipalities ${numbers}`, `--year ${analysis.year}`, `--seed ${analysis.outcomes.seed}`, `--draws ${analysis.outcomes.draws}`, ...changed].join(' ');
}
