import type { OrganisationKind } from '../access/index.ts';

/** A body that is no municipality, as data/reference knows it; its organisation number is its key. */
export interface Body {
  readonly number: string;
  readonly kind: OrganisationKind;
  /** Oldest first; the last is what it is called. */
  readonly names: readonly { readonly name: string; readonly from: string; readonly to: string | null }[];
  /** The first day that a source has it, and the first that it no longer was. */
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}

/** `number` is under, owned by, takes part in or is hosted by `other`. */
export interface BodyRelation {
  readonly number: string;
  readonly other: string;
  readonly kind: 'under-ministry' | 'owned-by' | 'participant-in' | 'hosted-by';
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  /** False where it is taken to hold by our own knowledge alone: shown, but nobody sees anything by it. */
  readonly isChecked: boolean;
}

/** What became of a body; `share` is null where nobody has said how much of it went there. */
export interface BodyChange {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly share: number | null;
  readonly kind: 'merger' | 'split' | 'conversion';
  readonly source: string;
}

export interface TaskMove {
  readonly task: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly source: string;
}

export interface Bodies {
  readonly bodies: readonly Body[];
  readonly relations: readonly BodyRelation[];
  readonly changes: readonly BodyChange[];
  readonly moves: readonly TaskMove[];
}
