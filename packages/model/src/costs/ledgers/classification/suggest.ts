import type { AssumptionSet } from '../../../assumptions/index.ts';
import { valueOf } from '../../../assumptions/index.ts';
import type { LineFacts, Outcome } from '../types.ts';
import { supplierKey } from './supplier-key.ts';

/** What one body has chosen for a supplier. */
export interface BodyChoice {
  readonly body: string;
  /** As supplierKey writes it; only numbers are known across bodies. */
  readonly supplier: string;
  readonly outcome: Outcome;
}

/** Shown as a suggestion; never used without a person's decision. */
export interface Suggestion {
  readonly outcome: Outcome;
  /** Bodies that chose it, of those that chose anything for the supplier. */
  readonly bodies: number;
  readonly of: number;
}

/**
 * What most other bodies chose for the same supplier, where enough of them chose the same that none is shown alone.
 * Bodies that have chosen more than one thing for it count for none of them. Assumption: benchmarks/least-bodies.
 */
export function suggest(facts: Pick<LineFacts, 'supplier'>, choices: readonly BodyChoice[], set: AssumptionSet): Suggestion | null {
  const supplier = supplierKey(facts);
  if (supplier === null || facts.supplier?.number === null) return null;
  const chosen = new Map<string, Map<string, Outcome>>();
  for (const choice of choices) {
    if (choice.supplier !== supplier || choice.outcome.kind === 'undecided') continue;
    if (!chosen.has(choice.body)) chosen.set(choice.body, new Map());
    chosen.get(choice.body)!.set(keyOf(choice.outcome), choice.outcome);
  }
  const counted = new Map<string, { readonly outcome: Outcome; bodies: number }>();
  for (const outcomes of chosen.values()) {
    if (outcomes.size !== 1) continue;
    const [[key, outcome]] = [...outcomes] as [[string, Outcome]];
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { outcome, bodies: 1 });
    else known.bodies++;
  }
  const [most] = [...counted].toSorted(([a, { bodies: first }], [b, { bodies: second }]) => second - first || (a < b ? -1 : 1));
  if (most === undefined || most[1].bodies < valueOf(set, 'benchmarks/least-bodies')) return null;
  return { ...most[1], of: chosen.size };
}

function keyOf(outcome: Outcome): string {
  if (outcome.kind === 'not-ict') return `not-ict/${outcome.because}`;
  if (outcome.kind !== 'ict') return outcome.kind;
  return `ict/${Object.entries(outcome.elements).filter(([, share]) => share > 0).map((entry) => entry.join('=')).toSorted().join()}`;
}
