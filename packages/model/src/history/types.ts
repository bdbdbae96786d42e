/**
 * How a log differs from the one that was written. `rewritten`: it holds together, but isn't the one that was sealed.
 */
export type FaultKind = 'changed' | 'removed' | 'inserted' | 'reordered' | 'cut-off' | 'rewritten';

/** What is at fault: an event, the words of its reason, a chain's head, or a seal of all heads. */
export type FaultPlace = 'event' | 'reason' | 'head' | 'seal';

export interface HistoryFault {
  readonly place: FaultPlace;
  readonly kind: FaultKind;
  /** Whose chain; null where it is the seals, which are everybody's. */
  readonly organisation: string | null;
  readonly seq: number;
  /** The last of several after each other; the same as `seq` where it is one. */
  readonly until: number;
}

/** Who did something, as far as they may be named. */
export interface Doer {
  readonly name: string | null;
  readonly state: 'known' | 'erased' | 'unknown' | 'machine' | 'operator';
}

type Content = Readonly<Record<string, unknown>>;

/** A decision as it was approved, once. */
export interface ApprovedVersion {
  readonly version: number;
  readonly title: string;
  readonly content: Content;
  /** Its owner had made it open to all. */
  readonly isPublic: boolean;
  /** ISO time. */
  readonly approvedAt: string;
  readonly approvedBy: Doer;
}

export interface ArchivedChange {
  readonly field: string;
  readonly at: string;
  readonly by: Doer;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ArchivedDecision {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: Doer;
  /** In the order of their approval; at least one. */
  readonly versions: readonly [ApprovedVersion, ...ApprovedVersion[]];
  readonly changes: readonly ArchivedChange[];
}

interface ExtractOf {
  readonly organisation: { readonly id: string; readonly name: string; readonly number: string | null };
  /** ISO time. */
  readonly madeAt: string;
}

/** What is handed to an archive: the decisions that were approved between two days, both included. */
export interface DecisionArchive extends ExtractOf {
  readonly from: string;
  readonly to: string;
  readonly decisions: readonly ArchivedDecision[];
}

/** What a body has registered as it may be shown to whoever asks for access. */
export interface AccessVersion extends ExtractOf {
  readonly shown: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly content: Content;
    readonly approvedAt: string;
    /** Isn't open to all by its owner's choice: somebody must judge whether an exemption holds. */
    readonly isToAssess: boolean;
  }[];
  /** On which ground and until which day, and nothing of what is held back. */
  readonly withheld: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly ground: string; readonly until: string }[];
}
