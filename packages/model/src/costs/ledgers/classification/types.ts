import type { Labels } from '../../../assumptions/index.ts';
import type { Ore } from '../../../units/index.ts';
import type { ByElement, CostType } from '../../types.ts';
import type { Classification, Industry, LineFacts, LineGroup, Outcome } from '../types.ts';

/** Where in a line words are looked for. */
export type WordField = 'account' | 'unit' | 'function' | 'project' | 'line' | 'supplier';
export const WORD_FIELDS: readonly WordField[] = ['account', 'unit', 'function', 'project', 'line', 'supplier'];

/**
 * Words that say something, each written as: `ikt` the whole word, `edb*` how it begins, `*lisens` how it ends,
 * `*lisens*` anywhere in it, `IT` only in capitals, `it-` only before a hyphen, `fri telefon` words that follow each
 * other. Capitals and accents don't matter otherwise; ø is o, å is a, æ is ae. A word that `except` names says
 * nothing; nor does a text that has a word of the list that `unless` names.
 */
export interface WordList {
  readonly any: readonly string[];
  readonly except: readonly string[];
  readonly unless?: string;
}

/** A supplier's industry as figure 9 has it, or as our own; codes by the list they are of. */
export interface IndustrySet {
  readonly id: string;
  readonly label: Labels;
  /** The group of figure 9; null where the set isn't in it. */
  readonly costType: CostType | null;
  readonly codes: Readonly<Record<Industry['version'], readonly string[]>>;
}

/** What became of a code of the older list. More than one code: the unit itself must say which. */
export interface IndustryChange {
  readonly from: string;
  readonly to: readonly string[];
}

/** Everything that is named must hold; a rule without conditions is for every line. */
export interface Condition {
  /** Organisation numbers. */
  readonly suppliers?: readonly string[];
  readonly industry?: { readonly set: string; readonly version?: Industry['version'] };
  /** KOSTRA's three digits, `010-099`, or `none` where the line has no art. */
  readonly arts?: readonly string[];
  /** KOSTRA's three digits, or `200-289`. */
  readonly functions?: readonly string[];
  /** How the account begins; a cloud bill's account is its service category. */
  readonly accounts?: readonly string[];
  /** By list of words: some word of it in one of the fields. */
  readonly words?: Readonly<Record<string, readonly WordField[]>>;
  readonly notWords?: Readonly<Record<string, readonly WordField[]>>;
  /** How one of the line's product codes begins. */
  readonly cpv?: readonly string[];
  readonly unspsc?: readonly string[];
  readonly ledger?: 'running' | 'investment';
  /** The rule holds only under this policy. */
  readonly capital?: CapitalPolicy;
}

/** Investments are counted the year they are bought, or as depreciation; never both. */
export type CapitalPolicy = 'investment' | 'depreciation';

export type RuleOutcome =
  | Outcome
  /** ICT, split as an assumption's row says: `costs/cost-type-shares.ictServices`. */
  | { readonly kind: 'ict-as'; readonly row: string }
  /** ICT, and the line's art says of what kind (costs/kostra-art-elements). */
  | { readonly kind: 'ict-by-art' };

export interface Rule {
  readonly id: string;
  readonly why: Labels;
  readonly when: Condition;
  readonly outcome: RuleOutcome;
  readonly costType: CostType | null;
  /** How sure, from 0 to 1: our judgement. */
  readonly confidence: number;
  /** Ids of the book's sources. */
  readonly sources: readonly string[];
}

/** The rules in their order: the first that holds decides. */
export interface RuleBook {
  readonly version: string;
  readonly words: Readonly<Record<string, WordList>>;
  readonly industrySets: readonly IndustrySet[];
  readonly industryChanges: readonly IndustryChange[];
  readonly rules: readonly Rule[];
}

/** What a person decides for: all that is named must be the line's. A group is by its key. */
export type DecisionTarget =
  | { readonly group: string }
  | { readonly group?: undefined; readonly supplier?: string; readonly account?: string; readonly unit?: string };

/** A person's choice. Of those that are as particular, the newest wins. */
export interface Decision {
  readonly id: string;
  readonly target: DecisionTarget;
  readonly outcome: Outcome | { readonly kind: 'ict-by-art' };
  readonly costType: CostType | null;
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
}

/** The rules made ready: `classify` is for one line's facts, and gives the same object for the same answer. */
export interface CompiledRules {
  readonly version: string;
  readonly classify: (facts: LineFacts) => Classification;
  /** What an art is when the line is known to be ICT; null where the art is never cost. */
  readonly byArt: (art: string | null) => Outcome | null;
}

export interface CompiledDecisions {
  readonly decisions: readonly Decision[];
  readonly find: (group: { readonly facts: LineFacts; readonly key?: string }) => Decision | null;
}

export interface ClassifiedGroup {
  readonly group: LineGroup;
  readonly classification: Classification;
}

/** received = ICT + not ICT + undecided; ICT = the elements + unallocated + hidden. All signed, debit − credit. */
export interface ClassifiedTotals {
  readonly lines: number;
  readonly debitOre: Ore;
  readonly creditOre: Ore;
  readonly receivedOre: Ore;
  readonly ictOre: Ore;
  readonly byElement: ByElement<Ore>;
  readonly unallocatedOre: Ore;
  readonly hiddenOre: Ore;
  readonly notIctOre: Ore;
  readonly notIctBecause: Readonly<Record<(Outcome & { kind: 'not-ict' })['because'], Ore>>;
  readonly undecidedOre: Ore;
}
