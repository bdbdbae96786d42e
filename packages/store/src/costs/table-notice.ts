import type { Figure, Place } from '@samvirke/model/errors';

/**
 * What was understood although it wasn't written quite so; nothing is wrong, but whoever owns the file should see it.
 * The words stand in packages/text under costs.notices.
 */
export const NOTICE_CODES = [
  'zero-restored',
  'account-proposed',
  'formula-result-used',
  'hidden-row-read',
  'merged-cell-filled',
  'sheet-chosen',
  'amounts-scaled',
  'date-read-as-year',
  'number-read-as',
  'amount-rounded',
  'rows-without-amount',
  'columns-not-read',
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface TableNotice {
  readonly code: NoticeCode;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly place?: Place;
}
