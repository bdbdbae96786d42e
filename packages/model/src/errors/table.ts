/** What a refusal is over HTTP, and which figures its message carries. */
export interface ErrorRow {
  readonly httpStatus: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503 | 507;
  readonly figures: readonly string[];
}

/**
 * Every code that a person or a script can meet. The words stand in packages/text/src/errors under the code as it
 * is; docs/errors.md has a heading for each; a test holds the three together.
 */
export const ERRORS = {
  // Who is asked about
  'organisation-unknown': { httpStatus: 422, figures: ['number'] },
  'organisation-retired': { httpStatus: 422, figures: ['number', 'name', 'year', 'lastYear', 'successors'] },
  'organisation-not-yet': { httpStatus: 422, figures: ['number', 'name', 'year', 'firstYear', 'predecessors'] },
  'population-missing': { httpStatus: 422, figures: ['number', 'name', 'year', 'years'] },
  'municipality-repeated': { httpStatus: 422, figures: ['number', 'name'] },
  'municipalities-missing': { httpStatus: 422, figures: [] },
  'year-invalid': { httpStatus: 422, figures: ['value', 'firstYear', 'lastYear'] },
  'seed-invalid': { httpStatus: 422, figures: ['value'] },
  'draws-invalid': { httpStatus: 422, figures: ['value', 'most'] },
  'cooperation-unknown': { httpStatus: 422, figures: ['id'] },
  // Cost tables
  'cost-row-repeated': { httpStatus: 422, figures: ['number', 'year', 'key', 'firstRow'] },
  'amount-negative': { httpStatus: 422, figures: ['amount'] },
  'amount-absurd': { httpStatus: 422, figures: ['amount', 'perInhabitant', 'limit'] },
  'amount-too-small': { httpStatus: 422, figures: ['amount', 'perInhabitant', 'limit'] },
  'fte-absurd': { httpStatus: 422, figures: ['fte', 'perThousand', 'limit'] },
  'price-years-mixed': { httpStatus: 422, figures: ['years', 'expected'] },
  'value-not-a-number': { httpStatus: 422, figures: ['value'] },
  'value-missing': { httpStatus: 422, figures: ['column'] },
  /** `1.234` or `1,234` where the rest of the file writes decimals in both ways. */
  'number-two-ways': { httpStatus: 422, figures: ['value'] },
  /** A name that several municipalities have; `candidates` are their numbers with county. */
  'organisation-ambiguous': { httpStatus: 422, figures: ['value', 'candidates'] },
  'column-missing': { httpStatus: 422, figures: ['column', 'columns'] },
  'element-unknown': { httpStatus: 422, figures: ['value', 'allowed'] },
  'kostra-art-unknown': { httpStatus: 422, figures: ['value'] },
  /** A local account of the investment accounts (kontoklasse 0): no yearly cost. */
  'account-is-investment': { httpStatus: 422, figures: ['value', 'art'] },
  'cost-set-incomplete': { httpStatus: 409, figures: ['problems', 'questions'] },
  'cost-set-unknown': { httpStatus: 404, figures: ['id'] },
  // Files
  'file-empty': { httpStatus: 422, figures: [] },
  'file-too-large': { httpStatus: 413, figures: ['megabytes', 'limit'] },
  'file-type-mismatch': { httpStatus: 415, figures: ['ending', 'found'] },
  'file-too-many-rows': { httpStatus: 413, figures: ['rows', 'limit'] },
  'file-unpacks-too-large': { httpStatus: 413, figures: ['megabytes', 'limit'] },
  'file-unreadable': { httpStatus: 422, figures: [] },
  // Assumptions
  'assumption-unknown': { httpStatus: 422, figures: ['cell'] },
  'assumption-not-a-number': { httpStatus: 422, figures: ['cell', 'value'] },
  'assumption-out-of-bounds': { httpStatus: 422, figures: ['cell', 'value', 'min', 'max'] },
  // Comparison
  'group-withheld': { httpStatus: 422, figures: ['group', 'count', 'least'] },
  // Requests
  'report-unknown': { httpStatus: 404, figures: ['report', 'known'] },
  'parameter-unknown': { httpStatus: 422, figures: ['parameter'] },
  'parameter-invalid': { httpStatus: 422, figures: ['parameter', 'value', 'allowed'] },
  'request-malformed': { httpStatus: 400, figures: [] },
  'media-type-unsupported': { httpStatus: 415, figures: ['found', 'allowed'] },
  'host-refused': { httpStatus: 403, figures: ['host'] },
  'origin-refused': { httpStatus: 403, figures: ['origin'] },
  'body-too-large': { httpStatus: 413, figures: ['limit'] },
  'not-found': { httpStatus: 404, figures: ['path'] },
  'method-not-allowed': { httpStatus: 405, figures: ['method', 'path'] },
  'too-many-requests': { httpStatus: 429, figures: ['seconds'] },
  busy: { httpStatus: 503, figures: ['seconds'] },
  /** No browser to print a PDF with, or one that can't be started. */
  'browser-missing': { httpStatus: 503, figures: [] },
  'database-locked': { httpStatus: 503, figures: ['folder'] },
  /** Nobody answers where the database should be, for the moment. */
  'database-away': { httpStatus: 503, figures: ['seconds'] },
  'storage-full': { httpStatus: 507, figures: [] },
  // Who asks, and what they may
  'login-required': { httpStatus: 401, figures: [] },
  /** `why`: ended, idle, expired, role-gone or unknown. */
  'session-ended': { httpStatus: 401, figures: ['why'] },
  'role-missing': { httpStatus: 403, figures: ['roles'] },
  'csrf-refused': { httpStatus: 403, figures: [] },
  internal: { httpStatus: 500, figures: ['id'] },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorCode = keyof typeof ERRORS;
