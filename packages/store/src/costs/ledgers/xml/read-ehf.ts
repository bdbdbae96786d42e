import type { LedgerLine, LineMark, ProductCode, RejectedLine } from '@samvirke/model/costs/ledgers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { isDay, ore } from '@samvirke/model/units';
import type { SaxesTagNS } from 'saxes';
import type { LedgerBatch, LedgerReader } from '../types.ts';
import { buildSupplier } from './build-supplier.ts';
import { detachText } from './detach-text.ts';
import { nameXml } from './name-xml.ts';
import { AGGREGATE, BASIC, CREDIT_NOTE, INVOICE } from './namespaces.ts';
import { readOre } from './read-ore.ts';
import { tidyText } from './tidy-text.ts';
import { walkXml, type XmlNode, type XmlState } from './walk-xml.ts';
import { XML_LIMITS } from './xml-limits.ts';
import { XmlRefused } from './xml-refused.ts';

/** A line as it stands, until its document's head is known. */
interface Draft {
  kind: 'line' | 'allowance' | 'charge';
  line: number;
  amount: string | null;
  currency: string | null;
  quantity: string | null;
  price: string | null;
  priceBase: string | null;
  period: string | null;
  delivery: string | null;
  name: string | null;
  description: string | null;
  codes: ProductCode[];
  /** What the line's own allowances and charges come to, as they are written. */
  added: number;
}

/** An allowance or charge while it is read: which it is may be said after its amount. */
interface Addition {
  isCharge: boolean;
  amount: string | null;
  currency: string | null;
  reason: string | null;
}

interface Party {
  name: string | null;
  legalName: string | null;
  legalNumber: string | null;
  endpoint: string | null;
  taxNumber: string | null;
}

/** One document. */
interface Head {
  readonly format: 'ehf-invoice' | 'ehf-credit-note';
  /** A credit note gives back. */
  readonly sign: 1 | -1;
  id: string | null;
  issueDate: string | null;
  /** As it is written, and where: what is wrong with it is said when the document is known to be whole so far. */
  writtenDate: { readonly text: string; readonly line: number } | null;
  period: string | null;
  delivery: string | null;
  currency: string | null;
  readonly party: Party;
  total: string | null;
  rows: number;
  given: number;
  sum: number;
  /** Amounts of more than two decimals: each may put the sum out by an øre. */
  rounded: number;
  readonly additions: Draft[];
}

interface Reading extends XmlState {
  readonly file: string;
  head: Head | null;
  draft: Draft | null;
  addition: Addition | null;
  drafts: Draft[];
  lines: LedgerLine[];
  rejected: RejectedLine[];
  documents: number;
  everAny: number;
  format: LedgerBatch['format'];
}

/** What Peppol and EHF 2 call the lists (UNCL7143, and the names themselves). */
const LISTS: ReadonlyMap<string, ProductCode['list']> = new Map([
  ['STI', 'cpv'],
  ['CPV', 'cpv'],
  ['TST', 'unspsc'],
  ['UNSPSC', 'unspsc'],
]);
/** Schemes whose identifier is a Norwegian organisation number: Peppol's, its old number, and EHF 2's word. */
const NORWEGIAN = new Set(['0192', '9908', 'NO:ORGNR']);
/** A line may be this many kroner from quantity × price: suppliers round each on their own (PEPPOL-EN16931-R120). */
const ROUNDING = 0.02;
const CURRENCY = /^[A-Z]{3}$/;
const CODE_CHARACTERS = 40;
const PAYMENT_REQUEST = /payment-request/i;

/** UBL invoices and credit notes: EHF 3, Peppol BIS Billing 3.0 and EHF 2.0, also inside an envelope. */
export const readEhf: LedgerReader = async function* readEhfFile(source, signal) {
  const state: Reading = { file: source.file, line: 1, head: null, draft: null, addition: null, drafts: [], lines: [], rejected: [], documents: 0, everAny: 0, format: 'ehf-invoice' };
  return yield* walkXml(source, { state, root: ROOT, take, finish }, signal);
};

function take(state: Reading, atEnd: boolean): LedgerBatch | null {
  if (state.head && state.drafts.length >= XML_LIMITS.batchLines) settle(state, state.head);
  if (!atEnd && state.lines.length + state.rejected.length < XML_LIMITS.batchLines) return null;
  if (state.lines.length + state.rejected.length === 0) return null;
  const batch: LedgerBatch = { format: state.format, lines: state.lines, rejected: state.rejected, documents: state.documents };
  state.lines = [];
  state.rejected = [];
  state.documents = 0;
  return batch;
}

function finish(state: Reading): Refusal | null {
  // An envelope without a document.
  return state.everAny > 0 ? null : refuse('ehf-no-lines', { line: state.line });
}

function begin(state: Reading, format: Head['format']): void {
  state.documents += 1;
  state.format = format;
  state.head = {
    format,
    sign: format === 'ehf-credit-note' ? -1 : 1,
    id: null,
    issueDate: null,
    writtenDate: null,
    period: null,
    delivery: null,
    currency: null,
    party: { name: null, legalName: null, legalNumber: null, endpoint: null, taxNumber: null },
    total: null,
    rows: 0,
    given: 0,
    sum: 0,
    rounded: 0,
    additions: [],
  };
}

function end(state: Reading): void {
  const { head } = state;
  if (!head) return;
  if (head.rows === 0) throw XmlRefused.as('ehf-no-lines', { line: state.line });
  state.drafts.push(...head.additions);
  const from = state.lines.length;
  settle(state, head);
  if (isSumOff(head)) {
    // Of a document larger than a batch, those that are still here.
    for (let at = from; at < state.lines.length; at += 1) {
      const line = state.lines[at]!;
      state.lines[at] = { ...line, marks: [...line.marks, 'sum-off'] };
    }
  }
  state.head = null;
}

function isSumOff(head: Head): boolean {
  const total = head.total === null ? null : readOre(head.total);
  if (total === null || 'fault' in total) return true;
  return Math.abs(head.sum - head.sign * total.ore) > head.rounded + (total.rounded ? 1 : 0);
}

/** Turns what has been read of a document into lines, once its head is known. */
function settle(state: Reading, head: Head): void {
  if (head.id === null) throw XmlRefused.as('ehf-element-missing', { element: 'cbc:ID', line: state.line });
  if (head.writtenDate === null) throw XmlRefused.as('ehf-element-missing', { element: 'cbc:IssueDate', line: state.line });
  head.issueDate ??= readDay(head.writtenDate.text, 'cbc:IssueDate', head.writtenDate.line);
  const { party } = head;
  const supplier = buildSupplier(party.legalName ?? party.name, [party.legalNumber, party.endpoint, party.taxNumber]);
  for (const draft of state.drafts) {
    head.given += 1;
    state.everAny += 1;
    const line = buildLine(state, head, draft, supplier);
    if ('code' in line) state.rejected.push(line);
    else state.lines.push(line);
  }
  state.drafts = [];
}

function buildLine(state: Reading, head: Head, draft: Draft, supplier: LedgerLine['supplier']): LedgerLine | RejectedLine {
  const row = head.given;
  const element = draft.kind === 'line' ? 'LineExtensionAmount' : 'Amount';
  const reject = (value: string, refusal: Refusal): RejectedLine => ({
    file: state.file,
    row,
    column: element,
    value: tidyText(value, CODE_CHARACTERS) ?? '',
    code: refusal.code,
    figures: refusal.figures as RejectedLine['figures'],
  });
  if (draft.amount === null || draft.amount.trim() === '') return reject('', refuse('ledger-amount-missing', { element, line: draft.line }));
  const read = readOre(draft.amount);
  if ('fault' in read) {
    const value = tidyText(draft.amount, CODE_CHARACTERS) ?? '';
    return reject(draft.amount, refuse(read.fault === 'too-large' ? 'ledger-amount-too-large' : 'ledger-amount-invalid', { value, line: draft.line }));
  }
  const currency = draft.currency ?? head.currency ?? '';
  if (!CURRENCY.test(currency)) return reject(currency, refuse('ledger-currency-invalid', { value: tidyText(currency, CODE_CHARACTERS) ?? '–', line: draft.line }));

  const sign = draft.kind === 'allowance' ? -head.sign : head.sign;
  const amount = read.ore === 0 ? 0 : sign * read.ore;
  head.sum += amount;
  if (read.rounded) head.rounded += 1;
  const marks: LineMark[] = [];
  if (draft.kind !== 'line') marks.push(draft.kind);
  if (amount === 0) marks.push('zero');
  if (isAmountOff(draft)) marks.push('amount-off');
  const date = [draft.period, head.period, draft.delivery, head.delivery].find((day) => isDay(day)) ?? head.issueDate;
  return {
    place: { file: state.file, document: head.id, row },
    date,
    invoiceDate: head.issueDate,
    year: date === null ? null : Number(date.slice(0, 'YYYY'.length)),
    ledger: null,
    account: null,
    accountText: null,
    art: null,
    function: null,
    functionText: null,
    unit: null,
    unitText: null,
    project: null,
    supplier,
    productCodes: draft.codes,
    text: joinText(tidyText(draft.name), tidyText(draft.description)),
    amountOre: ore(amount),
    currency,
    vat: 'without',
    marks,
  };
}

function joinText(name: string | null, description: string | null): string | null {
  if (name === null || description === null || name === description) return name ?? description;
  return tidyText(`${name} – ${description}`);
}

function isAmountOff(draft: Draft): boolean {
  if (draft.quantity === null || draft.price === null || draft.amount === null) return false;
  const [quantity, price, base] = [Number(draft.quantity), Number(draft.price), Number(draft.priceBase ?? 1)];
  const wanted = (quantity * price) / (base === 0 ? 1 : base) + draft.added;
  // What isn't a number can't be compared, and isn't called wrong.
  return Math.abs(wanted - Number(draft.amount)) > ROUNDING + Math.abs(wanted) * Number.EPSILON * 2;
}

function buildDraft(kind: Draft['kind'], line: number): Draft {
  return { kind, line, amount: null, currency: null, quantity: null, price: null, priceBase: null, period: null, delivery: null, name: null, description: null, codes: [], added: 0 };
}

type Nodes = Readonly<Record<string, XmlNode<Reading>>>;
const inside = (children: Nodes, own: Pick<XmlNode<Reading>, 'open' | 'close'> = {}): XmlNode<Reading> => ({ uri: AGGREGATE, children: new Map(Object.entries(children)), ...own });
const leaf = (text: (state: Reading, text: string, tag: SaxesTagNS) => void): XmlNode<Reading> => ({ uri: BASIC, text });
const short = (text: string): string | null => tidyText(text, CODE_CHARACTERS);
const ofHead = (set: (head: Head, text: string, tag: SaxesTagNS) => void): XmlNode<Reading> => leaf((state, text, tag) => state.head && set(state.head, text, tag));
const ofDraft = (set: (draft: Draft, text: string, tag: SaxesTagNS) => void): XmlNode<Reading> => leaf((state, text, tag) => state.draft && set(state.draft, text, tag));
const ofAddition = (set: (addition: Addition, text: string, tag: SaxesTagNS) => void): XmlNode<Reading> => leaf((state, text, tag) => state.addition && set(state.addition, text, tag));
const currencyOf = (tag: SaxesTagNS): string | null => tag.attributes['currencyID']?.value.trim() ?? null;

function readDay(text: string, element: string, line: number): string {
  // Some write the time zone behind, as the schema allows.
  const written = text.trim().replace(/(Z|[+-]\d{2}:\d{2})$/, '');
  if (!isDay(written)) throw XmlRefused.as('ehf-element-invalid', { element, value: short(text) ?? '', line });
  return detachText(written);
}

const addition = (close: (state: Reading, addition: Addition) => void): XmlNode<Reading> =>
  inside(
    {
      ChargeIndicator: ofAddition((own, text) => {
        own.isCharge = text.trim() === 'true' || text.trim() === '1';
      }),
      AllowanceChargeReason: ofAddition((own, text) => {
        own.reason ??= text;
      }),
      Amount: ofAddition((own, text, tag) => {
        own.amount ??= text;
        own.currency ??= currencyOf(tag);
      }),
    },
    {
      open: (state) => {
        state.addition = { isCharge: false, amount: null, currency: null, reason: null };
      },
      close: (state) => {
        if (state.addition) close(state, state.addition);
        state.addition = null;
      },
    },
  );

const LINE: Nodes = {
  InvoicedQuantity: ofDraft((draft, text) => {
    draft.quantity ??= text;
  }),
  CreditedQuantity: ofDraft((draft, text) => {
    draft.quantity ??= text;
  }),
  LineExtensionAmount: ofDraft((draft, text, tag) => {
    draft.amount ??= text;
    draft.currency ??= currencyOf(tag);
  }),
  InvoicePeriod: inside({
    StartDate: ofDraft((draft, text) => {
      draft.period ??= text.trim();
    }),
  }),
  Delivery: inside({
    ActualDeliveryDate: ofDraft((draft, text) => {
      draft.delivery ??= text.trim();
    }),
  }),
  AllowanceCharge: addition((state, own) => {
    if (state.draft && own.amount !== null) state.draft.added += own.isCharge ? Number(own.amount) : -Number(own.amount);
  }),
  Item: inside({
    Name: ofDraft((draft, text) => {
      draft.name ??= text;
    }),
    Description: ofDraft((draft, text) => {
      draft.description ??= text;
    }),
    CommodityClassification: inside({
      ItemClassificationCode: ofDraft((draft, text, tag) => {
        const code = short(text);
        if (code === null || draft.codes.length >= XML_LIMITS.productCodes) return;
        const list = LISTS.get(tag.attributes['listID']?.value.trim().toUpperCase() ?? '') ?? 'other';
        if (!draft.codes.some((known) => known.code === code && known.list === list)) draft.codes.push({ list, code });
      }),
    }),
  }),
  Price: inside({
    PriceAmount: ofDraft((draft, text) => {
      draft.price ??= text;
    }),
    BaseQuantity: ofDraft((draft, text) => {
      draft.priceBase ??= text;
    }),
  }),
};
/** Sub-lines stand inside a line, and are part of its amount: they aren't among what is read. */
const ONE_LINE = inside(LINE, {
  open: (state) => {
    state.draft = buildDraft('line', state.line);
  },
  close: (state) => {
    if (state.draft && state.head) {
      state.drafts.push(state.draft);
      state.head.rows += 1;
      if (state.drafts.length >= XML_LIMITS.batchLines) settle(state, state.head);
    }
    state.draft = null;
  },
});

const DOCUMENT: Nodes = {
  CustomizationID: leaf((_state, text) => {
    if (PAYMENT_REQUEST.test(text)) throw XmlRefused.as('ehf-payment-request', {});
  }),
  ID: ofHead((head, text) => {
    head.id ??= tidyText(text);
  }),
  IssueDate: leaf((state, text) => {
    if (state.head) state.head.writtenDate ??= { text, line: state.line };
  }),
  DocumentCurrencyCode: ofHead((head, text) => {
    head.currency ??= text.trim();
  }),
  InvoicePeriod: inside({
    StartDate: ofHead((head, text) => {
      head.period ??= text.trim();
    }),
  }),
  Delivery: inside({
    ActualDeliveryDate: ofHead((head, text) => {
      head.delivery ??= text.trim();
    }),
  }),
  AccountingSupplierParty: inside({
    Party: inside({
      EndpointID: ofHead(({ party }, text, tag) => {
        if (NORWEGIAN.has(tag.attributes['schemeID']?.value.trim() ?? '')) party.endpoint ??= short(text);
      }),
      PartyName: inside({
        Name: ofHead(({ party }, text) => {
          party.name ??= text;
        }),
      }),
      PartyTaxScheme: inside({
        CompanyID: ofHead(({ party }, text) => {
          party.taxNumber ??= /MVA\s*$/i.test(text) ? short(text) : null;
        }),
      }),
      PartyLegalEntity: inside({
        RegistrationName: ofHead(({ party }, text) => {
          party.legalName ??= text;
        }),
        CompanyID: ofHead(({ party }, text) => {
          party.legalNumber ??= short(text);
        }),
      }),
    }),
  }),
  AllowanceCharge: addition((state, own) => {
    const { head } = state;
    if (!head) return;
    if (head.additions.length >= XML_LIMITS.allowances) throw XmlRefused.as('ledger-xml-too-many', { element: 'cac:AllowanceCharge', limit: XML_LIMITS.allowances, line: state.line });
    const draft = buildDraft(own.isCharge ? 'charge' : 'allowance', state.line);
    head.additions.push({ ...draft, amount: own.amount, currency: own.currency, name: tidyText(own.reason) });
  }),
  LegalMonetaryTotal: inside({
    TaxExclusiveAmount: ofHead((head, text) => {
      head.total ??= text;
    }),
  }),
};
const INVOICE_NODE: XmlNode<Reading> = {
  uri: INVOICE,
  children: new Map(Object.entries({ ...DOCUMENT, InvoiceLine: ONE_LINE })),
  open: (state) => begin(state, 'ehf-invoice'),
  close: end,
};
const CREDIT_NOTE_NODE: XmlNode<Reading> = {
  uri: CREDIT_NOTE,
  children: new Map(Object.entries({ ...DOCUMENT, CreditNoteLine: ONE_LINE })),
  open: (state) => begin(state, 'ehf-credit-note'),
  close: end,
};

function choose(state: Reading, tag: SaxesTagNS): XmlNode<Reading> | undefined {
  const named = nameXml(tag.local, tag.uri, state.line);
  switch (named.format) {
    case 'ehf-invoice':
      return INVOICE_NODE;
    case 'ehf-credit-note':
      return CREDIT_NOTE_NODE;
    case 'envelope':
      return ENVELOPE_NODE;
    case 'saf-t':
      throw XmlRefused.as('ledger-other-xml', { element: tag.local, namespace: tag.uri || '–' });
    case null:
      throw new XmlRefused(named.refusal);
  }
}

const ROOT: XmlNode<Reading> = { choose };
const ENVELOPE_NODE: XmlNode<Reading> = { choose: (state, tag) => (tag.local === 'StandardBusinessDocumentHeader' ? undefined : choose(state, tag)) };
