import { refuse, type Refusal } from '@samvirke/model/errors';
import { CREDIT_NOTE, ENVELOPE, INVOICE, SAFT, UBL } from './namespaces.ts';

/** What the root of an XML file says that it is: of what we read, an envelope around it, or something that we name. */
export type NamedXml = { readonly format: 'ehf-invoice' | 'ehf-credit-note' | 'saf-t' } | { readonly format: 'envelope' } | { readonly format: null; readonly refusal: Refusal };

/** UBL's other documents, by the beginning of their root's name. */
const OTHER_UBL = [
  [/^Catalogue/, 'ehf-catalogue'],
  [/^Order/, 'ehf-order'],
  [/^(DespatchAdvice|ReceiptAdvice)/, 'ehf-despatch-advice'],
  [/^Reminder/, 'ehf-reminder'],
] as const;
/** Invoices that aren't UBL, by root and namespace; the names are the same in all languages. */
const OTHER_INVOICES = [
  [/^Finvoice/, /^/, 'Finvoice'],
  [/^CrossIndustry(Invoice|Document)$/, /^/, 'UN/CEFACT CII'],
  [/^/, /e2b\.no/i, 'e2b'],
  [/^Invoice$/, /^urn:sfti:documents:BasicInvoice/, 'Svefaktura 1.0'],
  [/^Invoice$/, /^http:\/\/rep\.oio\.dk\//, 'OIOXML'],
  [/^FatturaElettronica$/, /^/, 'FatturaPA'],
  [/^/, /ebinterface/i, 'ebInterface'],
  [/^cXML$/, /^/, 'cXML'],
] as const;
const ISO_20022 = /^urn:iso:std:iso:20022:tech:xsd:(.+)$/;
const MOST_CHARACTERS = 120;
/** SAF-T Financial after its first version: the namespace ends with the version. */
const LATER_SAFT = new RegExp(`^${SAFT}[:_/-]?v?([2-9][\\w.]*)$`, 'i');

/** Names an XML file by its root element and namespace. `line` is where the root stands. */
export function nameXml(root: string, uri: string, line: number): NamedXml {
  const element = root.slice(0, MOST_CHARACTERS);
  const namespace = uri.slice(0, MOST_CHARACTERS) || '–';
  if (uri === INVOICE && root === 'Invoice') return { format: 'ehf-invoice' };
  if (uri === CREDIT_NOTE && root === 'CreditNote') return { format: 'ehf-credit-note' };
  if (root === 'StandardBusinessDocument' && uri === ENVELOPE) return { format: 'envelope' };
  if (root === 'AuditFile' && (uri === SAFT || uri === '')) return { format: 'saf-t' };
  const named = (refusal: Refusal): NamedXml => ({ format: null, refusal });
  const version = LATER_SAFT.exec(uri)?.[1];
  if (version !== undefined) return named(refuse('saft-version', { version }));
  if (root.toLowerCase() === 'auditfile') return named(refuse('saft-other', { namespace }));
  if (root.toLowerCase() === 'html') return named(refuse('ledger-html', {}));
  const message = ISO_20022.exec(uri)?.[1];
  if (message !== undefined) return named(refuse('ledger-iso-20022', { message: message.slice(0, MOST_CHARACTERS) }));
  const other = OTHER_INVOICES.find(([name, space]) => name.test(root) && space.test(uri));
  if (other) return named(refuse('ledger-other-invoice', { name: other[2] }));
  if (uri.startsWith(UBL) && uri === `${UBL}${root}-2`) {
    const code = OTHER_UBL.find(([name]) => name.test(root))?.[1];
    return named(code ? refuse(code, {}) : refuse('ehf-other-document', { element }));
  }
  const expected = root === 'Invoice' ? INVOICE : root === 'CreditNote' ? CREDIT_NOTE : root === 'StandardBusinessDocument' ? ENVELOPE : null;
  if (expected !== null) return named(refuse('ledger-xml-namespace', { element, namespace, expected, line }));
  return named(refuse('ledger-other-xml', { element, namespace }));
}
