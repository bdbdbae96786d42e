import type { ErrorCode } from './table.ts';

/** A figure that a message carries: a number, a word of the request, or several. */
export type Figure = string | number | readonly string[];

/** Where in what was received the fault is. Rows count from 1, the heading being row 1. */
export interface Place {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly parameter?: string;
}

/**
 * A foreseeable no, as a returned value: what it is (a code of the table) and the figures it carries. The words
 * (what happened, where, what to do about it) are looked up by code in packages/text.
 */
export interface Refusal {
  readonly code: ErrorCode;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly place?: Place;
}
