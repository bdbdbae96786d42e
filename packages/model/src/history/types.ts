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
