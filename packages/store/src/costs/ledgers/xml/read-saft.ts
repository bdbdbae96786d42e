import type { LedgerLine, LineMark, LineSupplier, RejectedLine } from '@samvirke/model/costs/ledgers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { isDay, ore } from '@samvirke/model/units';
import type { LedgerBatch, LedgerReader } from '../types.ts';
import { buildSupplier } from './build-supplier.ts';
import { detachText } from './detach-text.ts';
import { nameXml } from './name-xml.ts';
import { readOre } from './read-ore.ts';
import { tidyText } from './tidy-text.ts';
import { walkXml, type XmlNode, type XmlState } from './walk-xml.ts';
import { XML_LIMITS } from './xml-limits.ts';
import { XmlRefused } from './xml-refused.ts';

interface Account {
  readonly id: string;
  readonly text: string | null;
  readonly art: string | null;
}

/** What a code of analysis says: its place on a line, and its words. */
type AnalysisKind = 'unit' | 'project' | 'function' | null;

/** A posting that waits for the end of its voucher. */
interface Posting {
  readonly row: number;
  readonly line: number;
  account: string | null;
  supplier: string | null;
  source: string | null;
  text: string | null;
  debit: string | null;
  credit: string | null;
  unit: string | null;
  unitType: string | null;
  project: string | null;
  function: string | null;
  functionType: string | null;
}

interface Voucher {
  number: string | null;
  transaction: string | null;
  date: string | null;
  year: number | null;
  text: string | null;
  /** Debit less credit of what has been read of it. */
  balance: number;
  readonly postings: Posting[];
  /** Too large to be held: its postings are given as they come. */
  flushed: boolean;
}

interface MasterRecord {
  id: string | null;
  text: string | null;
  number: string | null;
  taxNumber: string | null;
  category: string | null;
  type: string | null;
  typeText: string | null;
}

interface Reading extends XmlState {
  readonly file: string;
  currency: string;
  readonly accounts: Map<string, Account>;
  readonly suppliers: Map<string, LineSupplier | null>;
  /** Records that are held, of all kinds, and how many may be. */
  kept: number;
  readonly mostRecords: number;
  readonly analysisKinds: Map<string, AnalysisKind>;
  /** By kind of code, then by code. */
  readonly analysisTexts: Map<string, Map<string, string>>;
  record: MasterRecord;
  voucher: Voucher;
  posting: Posting | null;
  amount: string | null;
  analysisType: string | null;
  analysisId: string | null;
  rows: number;
  lines: LedgerLine[];
  rejected: RejectedLine[];
  documents: number;
  debit: number;
  credit: number;
  saidDebit: string | null;
  saidCredit: string | null;
  readonly readDay: (written: string) => string | null;
}

/** The KOSTRA arts' two lists: municipalities and counties, and their companies. */
const KOSTRA = /^KA_KS?$/i;
const ART = /^(\d{3})/;
const FUNCTION = /^(\d{3})/;
const LATER_VERSION = /^\s*v?([2-9]|\d{2,})(\.|$)/i;
const LATER_SCHEMA = /Financial_Schema_v_?([2-9][\d.]*)/i;
/** What vendors call their dimensions; a code that none of these fits stands on no line. */
const UNIT = /avdeling|ansvar|kostnads?sted|koststed|enhet|eining|department|cost cent|unit/i;
const PROJECT = /prosjekt|project/i;
const TASK = /funksjon|tjeneste|teneste|function/i;
const UNIT_CODES = new Set(['A', 'AVD', 'K', 'KST', 'ANSVAR']);
const PROJECT_CODES = new Set(['P', 'PRO', 'PRJ']);
const CURRENCY = /^[A-Za-z]{3}$/;
/** No accounting system makes vouchers before its country's first; used to tell a year from a slip. */
const YEAR = /^(19|20|21)\d{2}$/;
const ID_CHARACTERS = 80;
const NOTHING = { ore: 0, rounded: false } as const;
/** The same for all lines: a file has millions. */
const NO_CODES: LedgerLine['productCodes'] = [];
const NO_MARKS: readonly LineMark[] = [];
const ZERO: readonly LineMark[] = ['zero'];

/** SAF-T Financial (Norway) 1.10–1.30: a line for each posting of each voucher. What is held is its lists, never its entries. */
export const readSaft: LedgerReader = (source, signal) => readSaftWithin(XML_LIMITS.masterRecords, source, signal);

/** The same, holding no more records of its lists than `mostRecords`. */
export async function* readSaftWithin(mostRecords: number, ...[source, signal]: Parameters<LedgerReader>): ReturnType<LedgerReader> {
  const state: Reading = {
    file: source.file,
    line: 1,
    // Books are kept in kroner where nothing else is said (bokføringsforskriften § 4-3).
    currency: 'NOK',
    accounts: new Map(),
    suppliers: new Map(),
    kept: 0,
    mostRecords,
    analysisKinds: new Map(),
    analysisTexts: new Map(),
    record: emptyRecord(),
    voucher: emptyVoucher(),
    posting: null,
    amount: null,
    analysisType: null,
    analysisId: null,
    rows: 0,
    lines: [],
    rejected: [],
    documents: 0,
    debit: 0,
    credit: 0,
    saidDebit: null,
    saidCredit: null,
    readDay: buildDayReader(),
  };
  return yield* walkXml(source, { state, root: ROOT, take, finish }, signal);
}

/** Vouchers come by the day: the day before is most often this one too. */
function buildDayReader(): Reading['readDay'] {
  let lastWritten = '';
  let lastDay: string | null = null;
  return (written) => {
    if (written === lastWritten) return lastDay;
    const text = written.trim().replace(/(Z|[+-]\d{2}:\d{2})$/, '');
    lastWritten = written;
    lastDay = isDay(text) ? detachText(text) : null;
    return lastDay;
  };
}

function take(state: Reading, atEnd: boolean): LedgerBatch | null {
  if (atEnd) compareTotals(state);
  const size = state.lines.length + state.rejected.length;
  if (size === 0 || (!atEnd && size < XML_LIMITS.batchLines)) return null;
  const batch: LedgerBatch = { format: 'saf-t', lines: state.lines, rejected: state.rejected, documents: state.documents };
  state.lines = [];
  state.rejected = [];
  state.documents = 0;
  return batch;
}

function finish(state: Reading): Refusal | null {
  return state.rows > 0 ? null : refuse('saft-no-entries', {});
}

/** The file's own totals beside those of its postings: a file that was cut and mended, or made wrong, shows here. */
function compareTotals(state: Reading): void {
  for (const [element, said, found] of [
    ['TotalDebit', state.saidDebit, state.debit],
    ['TotalCredit', state.saidCredit, state.credit],
  ] as const) {
    if (said === null) continue;
    const read = readOre(said);
    if (!('fault' in read) && Math.abs(read.ore) === Math.abs(found)) continue;
    const value = tidyText(said, ID_CHARACTERS) ?? '';
    state.rejected.push({ file: state.file, row: 0, column: element, value, code: 'saft-totals-off', figures: { element, said: value, found: formatOre(found) } });
  }
}

function formatOre(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function emptyRecord(): MasterRecord {
  return { id: null, text: null, number: null, taxNumber: null, category: null, type: null, typeText: null };
}

function emptyVoucher(): Voucher {
  return { number: null, transaction: null, date: null, year: null, text: null, balance: 0, postings: [], flushed: false };
}

/** Gives the postings that are held as lines. With one supplier in the whole voucher, all its postings are that supplier's. */
function settle(state: Reading, isWhole: boolean): void {
  const { voucher } = state;
  const only = isWhole ? findOnlySupplier(voucher.postings) : null;
  const from = state.lines.length;
  for (const posting of voucher.postings) giveLine(state, posting, posting.supplier ?? only);
  voucher.postings.length = 0;
  if (isWhole && voucher.balance !== 0) {
    for (let at = from; at < state.lines.length; at += 1) {
      const line = state.lines[at]!;
      state.lines[at] = { ...line, marks: [...line.marks, 'sum-off'] };
    }
  }
}

function findOnlySupplier(postings: readonly Posting[]): string | null {
  let only: string | null = null;
  for (const { supplier } of postings) {
    if (supplier === null || supplier === only) continue;
    if (only !== null) return null;
    only = supplier;
  }
  return only;
}

function reject(state: Reading, posting: Posting, column: string, value: string, refusal: Refusal): void {
  state.rejected.push({ file: state.file, row: posting.row, column, value, code: refusal.code, figures: refusal.figures as RejectedLine['figures'] });
}

function rejectAmount(state: Reading, posting: Posting, column: string, written: string | null, fault: 'too-large' | 'not-a-number'): void {
  const value = tidyText(written, ID_CHARACTERS) ?? '';
  reject(state, posting, column, value, refuse(fault === 'too-large' ? 'ledger-amount-too-large' : 'ledger-amount-invalid', { value, line: posting.line }));
}

function giveLine(state: Reading, posting: Posting, supplierId: string | null): void {
  const { voucher } = state;
  const { line } = posting;
  if (posting.account === null) return reject(state, posting, 'AccountID', '', refuse('saft-account-missing', { line }));
  if (posting.debit === null && posting.credit === null) return reject(state, posting, 'DebitAmount', '', refuse('ledger-amount-missing', { element: 'DebitAmount/CreditAmount', line }));
  const debit = posting.debit === null ? NOTHING : readOre(posting.debit);
  const credit = posting.credit === null ? NOTHING : readOre(posting.credit);
  if ('fault' in debit) return rejectAmount(state, posting, 'DebitAmount', posting.debit, debit.fault);
  if ('fault' in credit) return rejectAmount(state, posting, 'CreditAmount', posting.credit, credit.fault);
  const amount = debit.ore - credit.ore;
  state.debit += debit.ore;
  state.credit += credit.ore;
  if (!Number.isSafeInteger(amount)) return reject(state, posting, 'DebitAmount', String(amount), refuse('ledger-amount-too-large', { value: String(amount), line }));
  voucher.balance += amount;
  if (voucher.date === null && voucher.year === null) return reject(state, posting, 'TransactionDate', '', refuse('saft-date-missing', { line }));
  const account = state.accounts.get(posting.account);
  state.lines.push({
    place: { file: state.file, document: voucher.number ?? posting.source ?? voucher.transaction, row: posting.row },
    date: voucher.date,
    invoiceDate: null,
    year: voucher.date === null ? voucher.year : Number(voucher.date.slice(0, 'YYYY'.length)),
    ledger: null,
    account: account?.id ?? posting.account,
    accountText: account?.text ?? null,
    art: account?.art ?? null,
    function: posting.function === null ? null : (FUNCTION.exec(posting.function)?.[1] ?? null),
    functionText: analysisText(state, posting.functionType, posting.function),
    unit: posting.unit,
    unitText: analysisText(state, posting.unitType, posting.unit),
    project: posting.project,
    supplier: supplierId === null ? null : findSupplier(state, supplierId),
    productCodes: NO_CODES,
    text: posting.text ?? voucher.text,
    amountOre: ore(amount),
    currency: state.currency,
    vat: 'unknown',
    marks: amount === 0 ? ZERO : NO_MARKS,
  });
}

function findSupplier(state: Reading, id: string): LineSupplier | null {
  const known = state.suppliers.get(id);
  // A supplier that stands in no list is told by its key, so that its lines are seen together.
  return known === undefined ? { number: null, name: id } : known;
}

function analysisText(state: Reading, type: string | null, id: string | null): string | null {
  return type === null || id === null ? null : (state.analysisTexts.get(type)?.get(id) ?? null);
}

function kindOfAnalysis(type: string, words: string | null): AnalysisKind {
  if (words !== null) {
    if (PROJECT.test(words)) return 'project';
    if (TASK.test(words)) return 'function';
    if (UNIT.test(words)) return 'unit';
  }
  if (UNIT_CODES.has(type.toUpperCase())) return 'unit';
  return PROJECT_CODES.has(type.toUpperCase()) ? 'project' : null;
}

function keep<V>(state: Reading, kept: Map<string, V>, id: string | null, element: string, value: () => V): void {
  if (id === null || kept.has(id)) return;
  state.kept += 1;
  if (state.kept > state.mostRecords) throw XmlRefused.as('ledger-xml-too-many', { element, limit: state.mostRecords, line: state.line });
  kept.set(id, value());
}

/** A SAF-T file stands in one namespace, or in none; what its elements are is told by where they stand. */
type Nodes = Readonly<Record<string, XmlNode<Reading>>>;
const inside = (children: Nodes, own: Pick<XmlNode<Reading>, 'open' | 'close'> = {}): XmlNode<Reading> => ({ children: new Map(Object.entries(children)), ...own });
const leaf = (text: (state: Reading, text: string) => void): XmlNode<Reading> => ({ text });
const id = (text: string): string | null => tidyText(text, ID_CHARACTERS);
const ofRecord = (set: (record: MasterRecord, text: string) => void): XmlNode<Reading> => leaf((state, text) => set(state.record, text));
const ofPosting = (set: (posting: Posting, text: string) => void): XmlNode<Reading> => leaf((state, text) => state.posting && set(state.posting, text));
const newRecord = (state: Reading): void => {
  state.record = emptyRecord();
};
const amountOf = (side: 'debit' | 'credit'): XmlNode<Reading> =>
  inside(
    {
      Amount: leaf((state, text) => {
        state.amount ??= text;
      }),
    },
    {
      open: (state) => {
        state.amount = null;
      },
      close: (state) => {
        // An empty DebitAmount is one without its amount.
        if (state.posting) state.posting[side] ??= state.amount;
      },
    },
  );

const MASTER_FILES = inside({
  GeneralLedgerAccounts: inside({
    Account: inside(
      {
        AccountID: ofRecord((record, text) => {
          record.id ??= id(text);
        }),
        AccountDescription: ofRecord((record, text) => {
          record.text ??= tidyText(text);
        }),
        GroupingCategory: ofRecord((record, text) => {
          record.category ??= id(text);
        }),
        GroupingCode: ofRecord((record, text) => {
          record.number ??= id(text);
        }),
      },
      {
        open: newRecord,
        close: (state) => {
          const { record } = state;
          const art = KOSTRA.test(record.category ?? '') ? (ART.exec(record.number ?? '')?.[1] ?? null) : null;
          keep(state, state.accounts, record.id, 'Account', () => ({ id: record.id ?? '', text: record.text, art }));
        },
      },
    ),
  }),
  Suppliers: inside({
    Supplier: inside(
      {
        SupplierID: ofRecord((record, text) => {
          record.id ??= id(text);
        }),
        Name: ofRecord((record, text) => {
          record.text ??= tidyText(text);
        }),
        RegistrationNumber: ofRecord((record, text) => {
          record.number ??= id(text);
        }),
        TaxRegistration: inside({
          TaxRegistrationNumber: ofRecord((record, text) => {
            record.taxNumber ??= id(text);
          }),
        }),
      },
      {
        open: newRecord,
        close: (state) => {
          const { record } = state;
          keep(state, state.suppliers, record.id, 'Supplier', () => buildSupplier(record.text, [record.number, record.taxNumber]));
        },
      },
    ),
  }),
  AnalysisTypeTable: inside({
    AnalysisTypeTableEntry: inside(
      {
        AnalysisType: ofRecord((record, text) => {
          record.type ??= id(text);
        }),
        AnalysisTypeDescription: ofRecord((record, text) => {
          record.typeText ??= tidyText(text);
        }),
        AnalysisID: ofRecord((record, text) => {
          record.id ??= id(text);
        }),
        AnalysisIDDescription: ofRecord((record, text) => {
          record.text ??= tidyText(text);
        }),
      },
      {
        open: newRecord,
        close: (state) => {
          const { type, typeText, id: code, text } = state.record;
          if (type === null) return;
          keep(state, state.analysisKinds, type, 'AnalysisTypeTableEntry', () => kindOfAnalysis(type, typeText));
          if (code === null || text === null) return;
          const texts = state.analysisTexts.get(type) ?? new Map<string, string>();
          state.analysisTexts.set(type, texts);
          keep(state, texts, code, 'AnalysisTypeTableEntry', () => text);
        },
      },
    ),
  }),
});

const LINE = inside(
  {
    AccountID: ofPosting((posting, text) => {
      posting.account ??= id(text);
    }),
    SupplierID: ofPosting((posting, text) => {
      posting.supplier ??= id(text);
    }),
    SourceDocumentID: ofPosting((posting, text) => {
      posting.source ??= id(text);
    }),
    Description: ofPosting((posting, text) => {
      posting.text ??= tidyText(text);
    }),
    DebitAmount: amountOf('debit'),
    CreditAmount: amountOf('credit'),
    Analysis: inside(
      {
        AnalysisType: leaf((state, text) => {
          state.analysisType ??= id(text);
        }),
        AnalysisID: leaf((state, text) => {
          state.analysisId ??= id(text);
        }),
      },
      {
        open: (state) => {
          state.analysisType = null;
          state.analysisId = null;
        },
        close: ({ posting, analysisType: type, analysisId: code, analysisKinds }) => {
          if (!posting || type === null || code === null) return;
          const known = analysisKinds.get(type);
          const kind = known === undefined ? kindOfAnalysis(type, null) : known;
          if (kind === 'unit' && posting.unit === null) [posting.unit, posting.unitType] = [code, type];
          if (kind === 'project') posting.project ??= code;
          if (kind === 'function' && posting.function === null) [posting.function, posting.functionType] = [code, type];
        },
      },
    ),
  },
  {
    open: (state) => {
      state.rows += 1;
      state.posting = {
        row: state.rows,
        line: state.line,
        account: null,
        supplier: null,
        source: null,
        text: null,
        debit: null,
        credit: null,
        unit: null,
        unitType: null,
        project: null,
        function: null,
        functionType: null,
      };
    },
    close: (state) => {
      const { posting, voucher } = state;
      state.posting = null;
      if (!posting) return;
      voucher.postings.push(posting);
      if (voucher.postings.length >= XML_LIMITS.voucherLines) {
        voucher.flushed = true;
        settle(state, false);
      }
    },
  },
);

const ENTRIES = inside({
  TotalDebit: leaf((state, text) => {
    state.saidDebit ??= text;
  }),
  TotalCredit: leaf((state, text) => {
    state.saidCredit ??= text;
  }),
  Journal: inside({
    Transaction: inside(
      {
        TransactionID: leaf(({ voucher }, text) => {
          voucher.transaction ??= id(text);
        }),
        VoucherNo: leaf(({ voucher }, text) => {
          voucher.number ??= id(text);
        }),
        TransactionDate: leaf(({ voucher, readDay }, text) => {
          voucher.date ??= readDay(text);
        }),
        PeriodYear: leaf(({ voucher }, text) => {
          if (YEAR.test(text.trim())) voucher.year ??= Number(text.trim());
        }),
        Description: leaf(({ voucher }, text) => {
          voucher.text ??= tidyText(text);
        }),
        Line: LINE,
      },
      {
        open: (state) => {
          state.documents += 1;
          state.voucher = emptyVoucher();
        },
        close: (state) => settle(state, !state.voucher.flushed),
      },
    ),
  }),
});

const AUDIT_FILE = inside({
  Header: inside({
    AuditFileVersion: leaf((_state, text) => {
      if (LATER_VERSION.test(text)) throw XmlRefused.as('saft-version', { version: id(text) ?? '' });
    }),
    DefaultCurrencyCode: leaf((state, text) => {
      const code = text.trim();
      if (!CURRENCY.test(code)) throw XmlRefused.as('ledger-currency-invalid', { value: id(code) ?? '–', line: state.line });
      state.currency = code.toUpperCase();
    }),
  }),
  MasterFiles: MASTER_FILES,
  GeneralLedgerEntries: ENTRIES,
});

const ROOT: XmlNode<Reading> = {
  choose: (state, tag) => {
    const named = nameXml(tag.local, tag.uri, state.line);
    if (named.format === null) throw new XmlRefused(named.refusal);
    if (named.format !== 'saf-t') throw XmlRefused.as('ledger-other-xml', { element: tag.local, namespace: tag.uri || '–' });
    const schema = Object.values(tag.attributes).find((attribute) => attribute.local === 'schemaLocation')?.value ?? '';
    const version = LATER_SCHEMA.exec(schema)?.[1];
    if (version !== undefined) throw XmlRefused.as('saft-version', { version });
    return AUDIT_FILE;
  },
};
