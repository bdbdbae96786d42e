import { ERRORS, type ErrorCode } from '@samvirke/model/errors';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';
import { readWhole, type Whole } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';
import { writeSaft } from './testing/write-saft.ts';

/** In `npm test`; all ten thousand by SAMVIRKE_PROPERTY_RUNS=10000. */
const LEAST_RUNS = 300;
const numRuns = Math.max(LEAST_RUNS, Number(process.env['SAMVIRKE_PROPERTY_RUNS'] ?? 0));

interface Sound {
  readonly kind: 'ehf' | 'saf-t';
  readonly text: string;
  readonly lines: number;
}

/** Where something is put or cut: a share of what there is to choose from. */
const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const amount = fc.integer({ min: -9_999_999, max: 99_999_999 }).map((ore) => (ore / 100).toFixed(2));
const name = fc.constantFrom('Skylagring', 'Lisens på Ærlig økonomi', 'Drift & forvaltning'.replace('&', '&amp;'), 'Åpne data', '  ', '日本語', '😀');

const ehf = fc
  .record({
    kind: fc.constantFrom('Invoice' as const, 'CreditNote' as const),
    version: fc.constantFrom('ehf-2' as const, 'bis-3' as const),
    isEnveloped: fc.boolean(),
    lines: fc.array(fc.record({ amount, name }), { minLength: 1, maxLength: 5 }),
    supplier: fc.record({ name: fc.constantFrom('Blåbær Drift AS', 'Øl og Ærlighet', 'Åse Åsen ENK') }),
  })
  .map((options): Sound => ({ kind: 'ehf', text: writeEhf(options), lines: options.lines.length }));
const saft = fc
  .record({ prefix: fc.constantFrom('', 'n1:', 'x-y.z:'), amounts: fc.array(amount, { minLength: 1, maxLength: 4 }) })
  .map(
    ({ prefix, amounts }): Sound => ({
      kind: 'saf-t',
      text: writeSaft({ prefix, suppliers: [{ id: '5001', name: 'Blåbær Drift AS' }], vouchers: amounts.map((own) => ({ lines: [{ account: '12010', debit: own, text: 'Skylagring' }, { account: '24000', credit: own, supplier: '5001' }] })) }),
      lines: amounts.length * 2,
    }),
  );

/** A fault: how it is made, and what must be said of it. */
interface Fault {
  readonly make: (sound: Sound, at: number) => string | Uint8Array;
  readonly codes: readonly (ErrorCode | 'sum-off')[];
}

/** Puts something where the pattern is found, at one of its places. */
function replaceOne(text: string, pattern: RegExp, at: number, by: (found: string) => string): string {
  const all = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
  const chosen = all[Math.floor(at * all.length)];
  if (!chosen) throw new Error(`the sound file has no ${pattern.source}`);
  return text.slice(0, chosen.index) + by(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}

/** The amount of a line of an invoice, or of a posting. */
const AMOUNT = /(?<=<cbc:LineExtensionAmount currencyID="NOK">)[^<]+(?=<\/cbc:LineExtensionAmount>\s*\n\s*\n)|(?<=<([\w.-]+:)?(Debit|Credit)Amount><([\w.-]+:)?Amount>)[^<]+/;
const ROOT = /<(Invoice|CreditNote|[\w.:-]*AuditFile)\b[^>]*>/;
const END = /<\/[^>]+>/;
const withAmount = (by: string) => ({ text }: Sound, at: number): string => replaceOne(text, AMOUNT, at, () => by);

const FAULTS: Readonly<Record<string, Fault>> = {
  'cut somewhere': { make: ({ text }, at) => text.trimEnd().slice(0, Math.floor(at * (text.trimEnd().length - 1))), codes: ['ledger-xml-truncated', 'file-empty'] },
  'cut between two bytes': { make: ({ text }, at) => Buffer.from(text.trimEnd()).subarray(0, Math.floor(at * (Buffer.byteLength(text.trimEnd()) - 1))), codes: ['ledger-xml-truncated', 'file-empty'] },
  'an end tag gone': { make: ({ text }, at) => replaceOne(text, END, at, () => ''), codes: ['ledger-xml-broken', 'ledger-xml-truncated'] },
  'another end tag': { make: ({ text }, at) => replaceOne(text, END, at, () => '</cbc:Annet>'), codes: ['ledger-xml-broken'] },
  'a NUL': { make: ({ text }, at) => replaceOne(text, />/, at * 0.99, () => '>\u0000'), codes: ['ledger-xml-sign', 'ledger-xml-broken'] },
  'a lone ampersand': { make: ({ text }, at) => replaceOne(text, /(?<=>)(?=\w)/, at, () => '& '), codes: ['ledger-xml-broken', 'ledger-xml-entity', 'ledger-xml-truncated'] },
  'a lone angle': { make: ({ text }, at) => replaceOne(text, /(?<=>)(?=\w)/, at, () => '< '), codes: ['ledger-xml-broken'] },
  'an unknown entity': { make: ({ text }, at) => replaceOne(text, /(?<=>)(?=\w)/, at, () => '&oslash;'), codes: ['ledger-xml-entity'] },
  'Latin-1 that says UTF-8': { make: ({ text }) => Buffer.from(text.replaceAll(/[^\n -ÿ]/g, 'ø'), 'latin1'), codes: ['ledger-xml-not-utf8'] },
  'one byte of another encoding': { make: ({ text }, at) => Buffer.concat(halves(Buffer.from(text), text, at)), codes: ['ledger-xml-not-utf8'] },
  'an unknown encoding': { make: ({ text }) => text.replace('UTF-8', 'EBCDIC-CP-NO'), codes: ['ledger-xml-encoding-unknown'] },
  'a document type': { make: ({ text }) => text.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n'), codes: ['ledger-xml-doctype'] },
  'another namespace': { make: ({ text }) => replaceOne(text, ROOT, 0, (tag) => tag.replace(/xsd:(Invoice|CreditNote)-2|Financial:NO/, 'annet')), codes: ['ledger-xml-namespace', 'saft-other'] },
  'an unknown prefix': { make: ({ text }, at) => replaceOne(text, /<[\w:.-]+>(?=[^<]*<\/)/, at, () => '<ukjent:Element>'), codes: ['ledger-xml-prefix', 'ledger-xml-broken'] },
  'an attribute twice': { make: ({ text }) => replaceOne(text, ROOT, 0, (tag) => tag.replace('>', ' a="1" a="2">')), codes: ['ledger-xml-broken'] },
  'elements without bottom': { make: ({ text }) => replaceOne(text, ROOT, 0, (tag) => `${tag}${'<a>'.repeat(120)}${'</a>'.repeat(120)}`), codes: ['ledger-xml-too-deep'] },
  'a comma in an amount': { make: withAmount('1,5'), codes: ['ledger-amount-invalid'] },
  'words in an amount': { make: withAmount('to tusen'), codes: ['ledger-amount-invalid'] },
  'an endless amount': { make: withAmount('9'.repeat(400)), codes: ['ledger-amount-too-large'] },
  'no amount': { make: withAmount(' '), codes: ['ledger-amount-missing', 'ledger-amount-invalid'] },
  'another amount': { make: withAmount('123456789.01'), codes: ['sum-off', 'saft-totals-off'] },
};
const EHF_FAULTS: typeof FAULTS = {
  'no number': { make: ({ text }) => text.replace(/<cbc:ID>F-1001<\/cbc:ID>/, ''), codes: ['ehf-element-missing'] },
  'no date': { make: ({ text }) => text.replace(/<cbc:IssueDate>[^<]*<\/cbc:IssueDate>/, ''), codes: ['ehf-element-missing'] },
  'a month too many': { make: ({ text }) => text.replace('2025-03-14', '2025-14-03'), codes: ['ehf-element-invalid'] },
  'no lines': { make: ({ text }) => text.replaceAll(/<cac:(Invoice|CreditNote)Line>[^]*?<\/cac:(Invoice|CreditNote)Line>/g, ''), codes: ['ehf-no-lines'] },
  'a payment request': { make: ({ text }) => text.replace(/(?<=<cbc:CustomizationID>)[^<]*/, 'urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0'), codes: ['ehf-payment-request'] },
};
const SAFT_FAULTS: typeof FAULTS = {
  'version 2': { make: ({ text }) => text.replace('>1.30<', '>2.00<'), codes: ['saft-version'] },
  'no account': { make: ({ text }, at) => replaceOne(text, /(?<=RecordID>)<([\w.-]+:)?AccountID>[^<]*<\/([\w.-]+:)?AccountID>/, at, () => ''), codes: ['saft-account-missing'] },
  'no entries': { make: ({ text }) => text.replaceAll(/<([\w.-]+:)?Journal>[^]*<\/([\w.-]+:)?Journal>/g, ''), codes: ['saft-no-entries'] },
  'another total': { make: ({ text }) => text.replace(/(?<=TotalCredit>)[^<]*/, '31415926.53'), codes: ['saft-totals-off'] },
  'a country’s own': { make: ({ text }) => text.replace('urn:StandardAuditFile-Taxation-Financial:NO', 'urn:OECD:StandardAuditFile-Tax:PT_1.04_01'), codes: ['saft-other'] },
};

function halves(bytes: Buffer, text: string, at: number): Buffer[] {
  const places = [...text.matchAll(/(?<=>)(?=\w)/g)];
  const before = Buffer.byteLength(text.slice(0, places[Math.floor(at * places.length)]?.index));
  return [bytes.subarray(0, before), Buffer.from([0xe6]), bytes.subarray(before)];
}

const fault = fc.oneof(
  fc.tuple(ehf, fc.constantFrom(...Object.entries({ ...FAULTS, ...EHF_FAULTS }))),
  fc.tuple(saft, fc.constantFrom(...Object.entries({ ...FAULTS, ...SAFT_FAULTS }))),
);

/** Whatever is said, has its words: a code of the table with just the figures that its message carries. */
function expectWords(whole: Whole): void {
  for (const { code, figures } of [...(whole.refusal ? [whole.refusal] : []), ...whole.rejected]) {
    expect(Object.keys(figures).toSorted()).toEqual([...ERRORS[code as ErrorCode].figures].toSorted());
  }
}

describe('a file with one fault', () => {
  it('is said to have that one', async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fault, where, fc.integer({ min: 1, max: 5000 }), async ([sound, [what, { make, codes }]], at, size) => {
        met.add(what);
        const whole = await readWhole(readXml, make(sound, at), { size });
        expectWords(whole);
        const said = [...(whole.refusal ? [whole.refusal.code] : []), ...whole.rejected.map((line) => line.code), ...whole.lines.flatMap((line) => line.marks)];
        expect(said.filter((code) => (codes as readonly string[]).includes(code)), `${what}: ${said.join(', ')}`).not.toEqual([]);
      }),
      { numRuns },
    );
    expect(met.size).toBeGreaterThan(20);
  });

  it('and without the fault nothing is said of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(ehf, saft), fc.integer({ min: 1, max: 5000 }), async (sound, size) => {
        const whole = await readWhole(readXml, sound.text, { size });
        expect(whole).toMatchObject({ refusal: null, rejected: [] });
        expect(whole.lines).toHaveLength(sound.lines);
        expect(whole.lines.flatMap((line) => line.marks).filter((mark) => mark !== 'zero')).toEqual([]);
      }),
    );
  });
});

describe('a file that something happened to', () => {
  it('is read or refused with words, and never breaks the reader', async () => {
    const change = fc.record({ at: where, length: fc.nat(40), bytes: fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.array(fc.constantFrom(...'<>/&;:="\'!?-[] ab1.ø\n', '</', '/>', '<![CDATA[', ']]>', '<!--', '-->', 'xmlns=""', 'cbc:ID', 'n1:Line'), { maxLength: 10 }).map((signs) => Buffer.from(signs.join('')))) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(ehf, saft), fc.array(change, { minLength: 1, maxLength: 4 }), async (sound, changes) => {
        let bytes: Uint8Array = Buffer.from(sound.text);
        for (const { at, length, bytes: put } of changes) {
          const from = Math.floor(at * bytes.byteLength);
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
        }
        expectWords(await readWhole(readXml, bytes));
      }),
      { numRuns },
    );
  });
});
