import type { AnalysisWithOutcomes } from '@samvirke/model/reports';

/** The same analysis, where two municipalities of one name (Herøy, Våler, Bø) are told apart by their numbers. */
export function withDistinctNames(analysis: AnalysisWithOutcomes): AnalysisWithOutcomes {
  const count = new Map<string, number>();
  for (const { participant } of analysis.municipalities) count.set(participant.name, (count.get(participant.name) ?? 0) + 1);
  if (count.size === analysis.municipalities.length) return analysis;
  return {
    ...analysis,
    municipalities: analysis.municipalities.map((m) => {
      const { name, number } = m.participant;
      return (count.get(name) ?? 0) > 1 ? { ...m, participant: { ...m.participant, name: `${name} (${number})` } } : m;
    }),
  };
}
