import type { Protection, Visibility } from '../access/index.ts';

/** What a body registers. */
export type EntryKind = 'figure' | 'contract' | 'price' | 'room' | 'service' | 'decision';
export const ENTRY_KINDS: readonly EntryKind[] = ['figure', 'contract', 'price', 'room', 'service', 'decision'];

/** Whether an amount is counted with VAT. Municipalities get theirs back, so a cost is compared without. */
export type VatState = 'without' | 'with';
export const VAT_STATES: readonly VatState[] = ['without', 'with'];

export type EntryStatus = 'draft' | 'approved';

export type FieldValue = string | number | readonly string[];

/** What an entry of a kind holds, by the names in FIELDS; what isn't known is left out. */
export type EntryContent = Readonly<Record<string, FieldValue>>;

/** An entry as somebody writes it. */
export interface NewEntry {
  readonly kind: EntryKind;
  readonly title: string;
  readonly content: EntryContent;
  readonly visibility: Visibility;
  /** Which cooperation sees it; only where that is its visibility. */
  readonly cooperation: string | null;
  /** Shown to the ministry above and to the sector's coordinator, whatever the visibility. */
  readonly isShared: boolean;
  /** A price held back from others until this day, on this ground in the law. */
  readonly hiddenUntil: string | null;
  readonly hiddenGround: string | null;
  /** `refused`: a fact that isn't to be registered at all. It is asked for, so that whoever answers is told where it belongs. */
  readonly protection: Protection | 'refused';
}

/** How a field is written, checked and shown. */
export type FieldType = 'text' | 'words' | 'whole' | 'number' | 'amount' | 'year' | 'date' | 'choice' | 'organisation-number' | 'municipality' | 'cpv' | 'entry';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired?: true;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** Says where something stands or how large it is: never registered of a protected object. */
  readonly tells?: 'place' | 'capacity';
}
