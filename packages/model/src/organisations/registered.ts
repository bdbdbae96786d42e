import type { OrganisationKind } from '../access/index.ts';
import type { BodyChange, BodyRelation } from './bodies.ts';

/** A name for a time: from and including `from`, until and not including `to`. */
export interface BodyName {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

export type NumberScheme = 'organisation-number' | 'municipality-number' | 'county-number';

export interface BodyNumber {
  readonly scheme: NumberScheme;
  readonly value: string;
  readonly from: string;
  readonly to: string | null;
}

/** What a body is, and was: names and numbers over time, oldest first. */
export interface BodyFacts {
  readonly kind: OrganisationKind;
  readonly names: readonly BodyName[];
  readonly numbers: readonly BodyNumber[];
}

/**
 * What somebody says a body is. `nameFrom` and `numberFrom`: the day from which it has this name or these numbers, where
 * it had others before; left out, what was written was wrong.
 */
export interface BodyDraft {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameFrom?: string | null | undefined;
  readonly number: string;
  readonly municipalityNumber?: string | null | undefined;
  readonly countyNumber?: string | null | undefined;
  readonly numberFrom?: string | null | undefined;
  /** First day, and the first that it no longer is; null while it is. */
  readonly from: string;
  readonly to: string | null;
  /** Who says so: the register, the act, the decision. */
  readonly source: string;
}

export interface RelationDraft {
  readonly kind: BodyRelation['kind'];
  /** Of what is owned; null where it isn't said. */
  readonly share: number | null;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  /** Held against the source: by a relation that isn't, nobody sees anything. */
  readonly isChecked: boolean;
}

/** `from` are the bodies before, `to` those after; `endsFrom`: whether those before are no more. */
export interface ChangeDraft {
  readonly kind: BodyChange['kind'];
  readonly from: readonly string[];
  readonly to: readonly { readonly body: string; readonly share: number | null }[];
  readonly date: string;
  readonly endsFrom: boolean;
  readonly source: string;
}

export interface MoveDraft {
  readonly task: string;
  readonly date: string;
  readonly source: string;
}
