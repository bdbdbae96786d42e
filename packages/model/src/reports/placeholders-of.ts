import { assumptionOfCell } from '../assumptions/index.ts';
import { collectSpreadCells } from '../costs/index.ts';
import { collectPlaceholders } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';
import { answerAtLikelyValues } from './answer-at-likely-values.ts';
import type { AnalysisRequest } from './types.ts';

/**
 * The assumptions without a source that an answer leans on, by id, each once.
 *
 * Which assumptions a municipality's figures lean on hangs on its size group and on which figures are its own, not on
 * who it is. So the trees of two of each kind are walked and not those of a whole country.
 */
export function placeholdersOf(request: AnalysisRequest): string[] {
  const set = request.assumptions;
  const { municipalities, total, hidden, synergies, transition, alternatives, toTodaysKroner } = answerAtLikelyValues({
    ...request,
    participants: twoOfEachKind(request),
  });
  const figures = [
    total.explained,
    hidden.explained,
    synergies.rules.explained,
    synergies.curve.explained,
    transition.explained,
    toTodaysKroner.factor,
    ...alternatives.map((alternative) => alternative.presentValue),
  ];
  const ids = new Set(figures.flatMap((figure) => collectPlaceholders(figure, set)));
  // What low and high rest on, which no likely value leans on.
  for (const id of collectSpreadCells(municipalities, set).map(assumptionOfCell)) {
    if (set.definitions.get(id)?.kind === 'placeholder') ids.add(id);
  }
  return [...ids].toSorted();
}

/** Two, because one municipality alone saves nothing and so leans on nothing that is about saving. */
function twoOfEachKind({ participants, ownFigures, hidden = [] }: AnalysisRequest): Participant[] {
  const own = new Map<string, string[]>();
  for (const { municipality, element } of ownFigures) own.set(municipality, [...(own.get(municipality) ?? []), element]);
  for (const { municipality } of hidden) own.set(municipality, [...(own.get(municipality) ?? []), 'hidden']);
  const count = new Map<string, number>();
  return participants.filter(({ number, group }) => {
    const kind = [group, ...(own.get(number) ?? []).toSorted()].join();
    const before = count.get(kind) ?? 0;
    count.set(kind, before + 1);
    return before < 2;
  });
}
