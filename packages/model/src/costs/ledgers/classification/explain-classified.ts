import type { AssumptionSet } from '../../../assumptions/index.ts';
import { explainedSum, fromFormula, fromOwn, type Explained, type Input } from '../../../explain/index.ts';
import { ore, oreToNok, type Ore } from '../../../units/index.ts';
import { ELEMENTS, type Element } from '../../types.ts';
import type { LineGroup } from '../types.ts';
import { nearestArtRow } from './nearest-art-row.ts';
import { partsOf } from './parts-of.ts';
import type { ClassifiedGroup, RuleBook } from './types.ts';

/** Where a group's lines are: the import, and the first row. */
export type PlaceOf = (group: LineGroup) => { readonly costSet: string; readonly row: number };

const OTHERS = ['unallocated', 'hidden'] as const;
type Target = Element | (typeof OTHERS)[number] | 'notIct' | 'undecided';

/**
 * Received cost as a figure that opens: received = ICT + not ICT + undecided; ICT by element, unallocated and hidden;
 * each by what decided it (a rule's or a decision's id); and so down to the groups, with the assumption that split
 * them. Built when somebody asks, of one body's groups.
 */
export function explainClassified(groups: readonly ClassifiedGroup[], { book, set, placeOf }: { readonly book: RuleBook; readonly set: AssumptionSet; readonly placeOf: PlaceOf }): Explained {
  const parts = new Map<Target, Map<string, Input[]>>();
  const rows = new Map(book.rules.flatMap(({ id, outcome }) => (outcome.kind === 'ict-as' ? [[id, outcome.row] as const] : [])));
  const byArt = new Set(book.rules.flatMap(({ id, outcome }) => (outcome.kind === 'ict-by-art' ? [id] : [])));
  for (const classified of groups) {
    const { classification, group } = classified;
    const { id } = classification;
    const row = id === null ? undefined : byArt.has(id) ? nearestArtRow(group.facts.art, set) : rows.get(id);
    for (const [target, amount, share] of targetsOf(classified)) {
      if (!parts.has(target)) parts.set(target, new Map());
      const ofTarget = parts.get(target)!;
      const name = id ?? 'undecided';
      if (!ofTarget.has(name)) ofTarget.set(name, []);
      ofTarget.get(name)!.push(explainGroup(group, amount, share, row === undefined ? undefined : `${row}.${target}`, placeOf));
    }
  }
  const figureOf = (target: Target): Explained =>
    explainedSum('costs/received-by-rule', 'NOK', [...(parts.get(target) ?? [])].map(([id, inputs]) => fromFormula(id, explainedSum('costs/received-rule', 'NOK', inputs))));
  const ict = explainedSum('costs/received-ict', 'NOK', [...ELEMENTS, ...OTHERS].map((target) => fromFormula(target, figureOf(target))));
  return explainedSum('costs/received', 'NOK', [fromFormula('ict', ict), fromFormula('notIct', figureOf('notIct')), fromFormula('undecided', figureOf('undecided'))]);
}

function targetsOf({ group, classification: { outcome } }: ClassifiedGroup): readonly (readonly [Target, Ore, number])[] {
  const amount = ore(group.debitOre - group.creditOre);
  switch (outcome.kind) {
    case 'ict':
      return partsOf(amount, outcome).map(([element, part]) => [element, part, outcome.elements[element]!]);
    case 'not-ict':
      return [['notIct', amount, 1]];
    default:
      return [[outcome.kind, amount, 1]];
  }
}

/** A group that is whole in its place is its own explanation; one that is split says by what. */
function explainGroup(group: LineGroup, amount: Ore, share: number, cell: string | undefined, placeOf: PlaceOf): Input {
  const own = (name: string, value: number): Input => fromOwn(name, { ...placeOf(group), value, unit: 'NOK' });
  if (share === 1) return own('row', oreToNok(amount));
  const received = own('received', oreToNok(ore(group.debitOre - group.creditOre)));
  const inputs: Input[] = cell === undefined ? [received] : [received, { from: 'assumption', name: 'share', cell, value: share }];
  return fromFormula('row', { value: oreToNok(amount), unit: 'NOK', formula: cell === undefined ? 'costs/rule-share' : 'costs/row-share', inputs });
}
