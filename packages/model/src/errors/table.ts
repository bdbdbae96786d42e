/** What a refusal is over HTTP, and which figures its message carries. */
export interface ErrorRow {
  readonly httpStatus: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 429 | 460 | 500 | 503 | 507;
  readonly figures: readonly string[];
}

/**
 * Every code that a person or a script can meet. The words stand in packages/text/src/errors under the code as it
 * is; docs/errors.md has a heading for each; a test holds the three together.
 */
export const ERRORS = {
  // Who is asked about
  'organisation-unknown': { httpStatus: 422, figures: ['number'] },
  'body-unknown': { httpStatus: 404, figures: ['id'] },
  /** Another body has the number. */
  'body-number-taken': { httpStatus: 409, figures: ['number', 'name'] },
  /** People or programs come in as the body by its number: only the operator gives it another. */
  'body-number-held': { httpStatus: 409, figures: [] },
  /** Another body in use had the number: whoever comes in by it would be taken for the new one. */
  'body-number-used': { httpStatus: 409, figures: ['number', 'name'] },
  /** A supplier in use: only the operator makes it a public body. */
  'body-kind-held': { httpStatus: 409, figures: [] },
  /** Somebody acts or acted for it, or it has registered something: only the operator says who its administrator is. */
  'body-in-use': { httpStatus: 409, figures: [] },
  'body-ended': { httpStatus: 409, figures: ['name', 'date'] },
  'body-change-shape': { httpStatus: 422, figures: [] },
  'body-shares': { httpStatus: 422, figures: ['sum'] },
  'relation-misplaced': { httpStatus: 422, figures: [] },
  'relation-overlaps': { httpStatus: 409, figures: ['name', 'from'] },
  /** A relation, a change or a task that moved; or one that only the reference data says, and that can't be taken back here. */
  'body-fact-unknown': { httpStatus: 404, figures: ['id'] },
  'administrator-there': { httpStatus: 409, figures: [] },
  'coordinator-last': { httpStatus: 409, figures: [] },
  'organisation-retired': { httpStatus: 422, figures: ['number', 'name', 'year', 'lastYear', 'successors'] },
  'organisation-not-yet': { httpStatus: 422, figures: ['number', 'name', 'year', 'firstYear', 'predecessors'] },
  'population-missing': { httpStatus: 422, figures: ['number', 'name', 'year', 'years'] },
  'municipality-repeated': { httpStatus: 422, figures: ['number', 'name'] },
  'municipalities-missing': { httpStatus: 422, figures: [] },
  'year-invalid': { httpStatus: 422, figures: ['value', 'firstYear', 'lastYear'] },
  'seed-invalid': { httpStatus: 422, figures: ['value'] },
  'draws-invalid': { httpStatus: 422, figures: ['value', 'most'] },
  'cooperation-unknown': { httpStatus: 404, figures: ['id'] },
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
  // XML of received cost: invoices, credit notes, SAF-T, and folders and zip files of them
  'ledger-not-xml': { httpStatus: 415, figures: [] },
  'ledger-xml-truncated': { httpStatus: 422, figures: ['line'] },
  'ledger-xml-broken': { httpStatus: 422, figures: ['line'] },
  /** A NUL or another sign that XML can’t hold. */
  'ledger-xml-sign': { httpStatus: 422, figures: ['line'] },
  'ledger-xml-entity': { httpStatus: 422, figures: ['line'] },
  'ledger-xml-prefix': { httpStatus: 422, figures: ['line', 'prefix'] },
  'ledger-xml-namespace': { httpStatus: 422, figures: ['element', 'namespace', 'expected', 'line'] },
  /** Something to be expanded or fetched: no invoice needs one. */
  'ledger-xml-doctype': { httpStatus: 422, figures: ['line'] },
  'ledger-xml-not-utf8': { httpStatus: 422, figures: ['line'] },
  'ledger-xml-encoding-unknown': { httpStatus: 415, figures: ['encoding'] },
  'ledger-xml-too-deep': { httpStatus: 422, figures: ['line', 'limit'] },
  'ledger-xml-too-long': { httpStatus: 413, figures: ['line', 'limit'] },
  'ledger-xml-too-many': { httpStatus: 413, figures: ['element', 'limit', 'line'] },
  'ledger-other-xml': { httpStatus: 415, figures: ['element', 'namespace'] },
  /** A proper name: Finvoice, UN/CEFACT CII, e2b … */
  'ledger-other-invoice': { httpStatus: 415, figures: ['name'] },
  'ledger-html': { httpStatus: 415, figures: [] },
  'ledger-iso-20022': { httpStatus: 415, figures: ['message'] },
  'ehf-catalogue': { httpStatus: 415, figures: [] },
  'ehf-payment-request': { httpStatus: 415, figures: [] },
  'ehf-order': { httpStatus: 415, figures: [] },
  'ehf-despatch-advice': { httpStatus: 415, figures: [] },
  'ehf-reminder': { httpStatus: 415, figures: [] },
  'ehf-other-document': { httpStatus: 415, figures: ['element'] },
  'ehf-no-lines': { httpStatus: 422, figures: ['line'] },
  'ehf-element-missing': { httpStatus: 422, figures: ['element', 'line'] },
  'ehf-element-invalid': { httpStatus: 422, figures: ['element', 'value', 'line'] },
  'ledger-amount-missing': { httpStatus: 422, figures: ['element', 'line'] },
  'ledger-amount-invalid': { httpStatus: 422, figures: ['value', 'line'] },
  /** Above 2^53 øre: ninety thousand billion kroner. */
  'ledger-amount-too-large': { httpStatus: 422, figures: ['value', 'line'] },
  'ledger-currency-invalid': { httpStatus: 422, figures: ['value', 'line'] },
  'saft-version': { httpStatus: 415, figures: ['version'] },
  /** Another country’s, or the cash registers’. */
  'saft-other': { httpStatus: 415, figures: ['namespace'] },
  'saft-no-entries': { httpStatus: 422, figures: [] },
  'saft-account-missing': { httpStatus: 422, figures: ['line'] },
  'saft-date-missing': { httpStatus: 422, figures: ['line'] },
  /** Shown beside the lines, which are kept. */
  'saft-totals-off': { httpStatus: 422, figures: ['element', 'said', 'found'] },
  /** The same content under another name. */
  'ledger-repeated': { httpStatus: 422, figures: ['first'] },
  'ledger-zip-nested': { httpStatus: 415, figures: [] },
  'ledger-zip-climbs': { httpStatus: 422, figures: ['entry'] },
  'ledger-zip-too-large': { httpStatus: 413, figures: ['megabytes', 'limit'] },
  'ledger-zip-blows-up': { httpStatus: 422, figures: ['entry', 'times', 'limit'] },
  'ledger-files-too-many': { httpStatus: 413, figures: ['limit'] },
  'ledger-zip-encrypted': { httpStatus: 422, figures: [] },
  'ledger-nothing-inside': { httpStatus: 422, figures: [] },
  /** Costs can be read and shown from the terminal, not saved from there. */
  'ledger-dry-run-only': { httpStatus: 422, figures: [] },
  // Files sent in parts; the statuses are those of tus 1.0.0 (460: what came isn't what its checksum says)
  /** More groups of lines that are alike than are kept. */
  'ledger-groups-too-many': { httpStatus: 413, figures: ['limit'] },
  /** Every line of it was refused. */
  'ledger-nothing-counted': { httpStatus: 422, figures: ['rejected'] },
  'decision-unknown': { httpStatus: 404, figures: ['id'] },
  'decision-shares': { httpStatus: 422, figures: ['sum'] },
  'import-unknown': { httpStatus: 404, figures: ['id'] },
  'upload-unfinished': { httpStatus: 409, figures: ['received', 'size'] },
  'upload-unknown': { httpStatus: 404, figures: ['id'] },
  'upload-expired': { httpStatus: 410, figures: ['id'] },
  /** What is sent doesn't begin where what has come ends. */
  'upload-offset': { httpStatus: 409, figures: ['offset', 'received'] },
  'upload-busy': { httpStatus: 423, figures: ['seconds'] },
  'upload-overrun': { httpStatus: 413, figures: ['size'] },
  'upload-checksum': { httpStatus: 460, figures: [] },
  'upload-header': { httpStatus: 400, figures: ['header', 'value', 'allowed'] },
  'upload-version': { httpStatus: 412, figures: ['found', 'known'] },
  'uploads-too-many': { httpStatus: 429, figures: ['limit'] },
  // Assumptions
  'assumption-unknown': { httpStatus: 422, figures: ['cell'] },
  'assumption-not-a-number': { httpStatus: 422, figures: ['cell', 'value'] },
  'assumption-out-of-bounds': { httpStatus: 422, figures: ['cell', 'value', 'min', 'max'] },
  /** No state that the assumptions have been in has this control code. */
  'control-code-unknown': { httpStatus: 404, figures: ['code'] },
  'parameter-safeguard': { httpStatus: 422, figures: ['cell'] },
  'name-from-login': { httpStatus: 409, figures: [] },
  'national-parameter-unknown': { httpStatus: 404, figures: ['id'] },
  /** Another coordinator has published a value for the cell from the same day. */
  'national-parameter-taken': { httpStatus: 409, figures: ['cell', 'day'] },
  // Comparison
  'group-withheld': { httpStatus: 422, figures: ['group', 'count', 'least'] },
  // Requests
  'report-unknown': { httpStatus: 404, figures: ['report', 'known'] },
  /** `known`: the one that was most likely meant, or those there are. */
  'parameter-unknown': { httpStatus: 422, figures: ['parameter', 'known'] },
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
  'database-too-old': { httpStatus: 503, figures: ['found', 'least'] },
  /** `statements`: what somebody with the right must run, as SQL. */
  'database-rights-missing': { httpStatus: 503, figures: ['user', 'statements'] },
  /** Changed by a later version of the program. */
  'database-newer': { httpStatus: 503, figures: ['migration'] },
  // Backup and restore
  'backup-unknown': { httpStatus: 422, figures: ['file'] },
  'backup-damaged': { httpStatus: 422, figures: ['file', 'part'] },
  'backup-newer': { httpStatus: 422, figures: ['file', 'program', 'migration'] },
  'backup-nothing': { httpStatus: 409, figures: [] },
  'restore-not-empty': { httpStatus: 409, figures: [] },
  'database-not-ours': { httpStatus: 409, figures: ['table'] },
  'database-in-use': { httpStatus: 409, figures: ['connections'] },
  'database-missing': { httpStatus: 404, figures: ['folder'] },
  'file-exists': { httpStatus: 409, figures: ['file'] },
  'file-missing': { httpStatus: 404, figures: ['file'] },
  // Who asks, and what they may
  'login-required': { httpStatus: 401, figures: [] },
  /** `why`: ended, idle, expired, role-gone or unknown. */
  'session-ended': { httpStatus: 401, figures: ['why'] },
  'role-missing': { httpStatus: 403, figures: ['roles'] },
  'csrf-refused': { httpStatus: 403, figures: [] },
  /** A supplier asks for what only public bodies are told. */
  'public-body-required': { httpStatus: 403, figures: [] },
  /** Nine digits whose last isn't the check digit, or something else altogether. */
  'organisation-number-invalid': { httpStatus: 422, figures: ['number'] },
  'body-number-unknown': { httpStatus: 422, figures: ['number'] },
  /** Being a coordinator or a provider is given to bodies; only then can a person have the role there. */
  'capability-missing': { httpStatus: 422, figures: ['role'] },
  'demo-refused': { httpStatus: 403, figures: [] },
  'demo-person-unknown': { httpStatus: 422, figures: ['person', 'known'] },
  'login-provider-unknown': { httpStatus: 404, figures: ['provider', 'known'] },
  'login-provider-away': { httpStatus: 503, figures: ['provider'] },
  /** The provider's answer belongs to no attempt of this browser: it came too late, a second time, or from elsewhere. */
  'login-attempt-unknown': { httpStatus: 400, figures: [] },
  'login-cancelled': { httpStatus: 403, figures: ['provider', 'reason'] },
  /** What the provider sent didn't pass the standard's checks: issuer, audience, nonce, signature, age. */
  'login-refused': { httpStatus: 403, figures: ['provider', 'why'] },
  'login-level-low': { httpStatus: 403, figures: ['level', 'accepted'] },
  /** A machine's token; `why` is in the words of RFC 6750 and JWT's claims. */
  'token-refused': { httpStatus: 401, figures: ['why'] },
  'invitation-unknown': { httpStatus: 404, figures: [] },
  'invitation-used': { httpStatus: 409, figures: [] },
  'invitation-expired': { httpStatus: 409, figures: [] },
  /** A first administrator's link, opened by whoever made it or belongs to a coordinator. */
  'invitation-for-another': { httpStatus: 403, figures: [] },
  /** A first administrator's link, when the body has got one, is in use or has ended. */
  'invitation-over': { httpStatus: 409, figures: [] },
  'person-unknown': { httpStatus: 404, figures: [] },
  /** Nobody has this key, or they have been erased. */
  'person-gone': { httpStatus: 404, figures: ['person'] },
  'administrator-last': { httpStatus: 409, figures: [] },
  // What bodies register
  'entry-unknown': { httpStatus: 404, figures: ['id'] },
  /** Somebody else was first: the answer carries both versions. */
  'version-changed': { httpStatus: 409, figures: ['version', 'current'] },
  'already-approved': { httpStatus: 409, figures: [] },
  /** The body wants two to see to an entry. */
  'approver-wrote-it': { httpStatus: 403, figures: [] },
  'writer-erased': { httpStatus: 403, figures: [] },
  'decision-not-public': { httpStatus: 403, figures: [] },
  /** Turns the direction of writing, breaks the line or isn't seen. */
  'characters-unseen': { httpStatus: 422, figures: ['field'] },
  'field-missing': { httpStatus: 422, figures: ['field'] },
  'field-unknown': { httpStatus: 422, figures: ['field', 'allowed'] },
  'field-invalid': { httpStatus: 422, figures: ['field', 'value', 'allowed'] },
  'field-too-long': { httpStatus: 422, figures: ['field', 'most'] },
  'organisation-number-wrong': { httpStatus: 422, figures: ['value'] },
  'dates-reversed': { httpStatus: 422, figures: ['from', 'to'] },
  'price-kept-back': { httpStatus: 422, figures: [] },
  'hidden-not-price': { httpStatus: 422, figures: [] },
  'hidden-incomplete': { httpStatus: 422, figures: [] },
  'hidden-ground-unknown': { httpStatus: 422, figures: ['value', 'allowed'] },
  'hidden-date-past': { httpStatus: 422, figures: ['date'] },
  'hidden-too-long': { httpStatus: 422, figures: ['date', 'latest', 'years'] },
  'visibility-cooperation': { httpStatus: 422, figures: [] },
  'cooperation-not-member': { httpStatus: 422, figures: [] },
  'cooperation-not-public': { httpStatus: 422, figures: [] },
  /** Facts about protected objects (sikkerhetsloven). */
  'protected-refused': { httpStatus: 422, figures: [] },
  'protected-fact': { httpStatus: 422, figures: ['field', 'found'] },
  'protected-too-open': { httpStatus: 422, figures: [] },
  'export-too-large': { httpStatus: 422, figures: ['limit'] },
  'cost-set-not-own': { httpStatus: 422, figures: [] },
  // Tables of received cost
  'ledger-amount-column-missing': { httpStatus: 422, figures: ['columns'] },
  'ledger-column-unknown': { httpStatus: 422, figures: ['column', 'columns'] },
  'ledger-columns-too-many': { httpStatus: 413, figures: ['columns', 'limit'] },
  'ledger-quote-open': { httpStatus: 422, figures: ['row'] },
  'ledger-row-ragged': { httpStatus: 422, figures: ['cells', 'expected'] },
  'ledger-sum-row': { httpStatus: 422, figures: ['value'] },
  /** Beyond 2^53 øre. */
  'ledger-row-amount-too-large': { httpStatus: 422, figures: ['value'] },
  'ledger-total-too-large': { httpStatus: 422, figures: ['currency'] },
  'ledger-date-unreadable': { httpStatus: 422, figures: ['value'] },
  'ledger-kostra-balance': { httpStatus: 422, figures: ['form'] },
  'ledger-kostra-form': { httpStatus: 422, figures: ['form', 'allowed'] },
  // Jobs
  'job-unknown': { httpStatus: 404, figures: ['id'] },
  /** Done or failed: there is nothing left to cancel. */
  'job-ended': { httpStatus: 409, figures: ['id'] },
  'job-not-ended': { httpStatus: 409, figures: ['id'] },
  'job-not-done': { httpStatus: 409, figures: ['id'] },
  'job-file-gone': { httpStatus: 404, figures: ['id'] },
  'jobs-too-many': { httpStatus: 429, figures: ['limit'] },
  /** Begun as often as it may be, and never finished. */
  'job-gave-up': { httpStatus: 500, figures: ['attempts'] },
  internal: { httpStatus: 500, figures: ['id'] },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorCode = keyof typeof ERRORS;
