/** Where what an invoice is made of stands (UBL 2.1). */
export const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
export const BASIC = `${UBL}CommonBasicComponents-2`;
export const AGGREGATE = `${UBL}CommonAggregateComponents-2`;
export const INVOICE = `${UBL}Invoice-2`;
export const CREDIT_NOTE = `${UBL}CreditNote-2`;
/** Peppol's envelope (SBDH). */
export const ENVELOPE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
export const SAFT = 'urn:StandardAuditFile-Taxation-Financial:NO';
