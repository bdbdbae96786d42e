import type { LedgerLine } from '@samvirke/model/costs/ledgers';
import { readFolder, readXml } from '@samvirke/store/costs/ledgers/xml';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const shared = process.env['SAMVIRKE_SHARED'] ?? '';
const formats = join(shared, 'data/04-formater');
const invoices = globSync('ehf-ubl/*.xml', { cwd: formats }).toSorted();
const NAMED: Readonly<Record<string, string>> = { 'ehf3-catalogue-example.xml': 'ehf-catalogue', 'ehf3-payment-request-1.xml': 'ehf-payment-request' };
const read = invoices.filter((path) => !(basename(path) in NAMED));

interface Given {
  readonly format: string | undefined;
  readonly lines: readonly LedgerLine[];
  readonly rejected: number;
  readonly documents: number;
  readonly refusal: string | null;
}

async function give(path: string): Promise<Given> {
  const bytes = readFileSync(join(formats, path));
  const batches = readXml({
    file: path,
    bytes: (async function* once() {
      yield bytes;
    })(),
  });
  const lines: LedgerLine[] = [];
  let [format, rejected, documents]: [string | undefined, number, number] = [undefined, 0, 0];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the file comes in order
    const next = await batches.next();
    if (next.done) return { format, lines, rejected, documents, refusal: next.value?.code ?? null };
    lines.push(...next.value.lines);
    rejected += next.value.rejected.length;
    documents += next.value.documents;
    ({ format } = next.value);
  }
}

/** Øre by string alone: nothing of the reader's is used. */
function oreIn(written: string): number {
  const [whole = '0', decimals = ''] = written.replace('-', '').split('.');
  return (written.startsWith('-') ? -1 : 1) * Number(`${whole}${decimals.padEnd(2, '0').slice(0, 2)}`);
}

/** The first text of an element, found in the file as text. */
function find(text: string, element: string): string {
  return new RegExp(`<(?:[\\w.-]+:)?${element}(?:\\s[^>]*)?>([^<]*)<`).exec(text)?.[1]?.trim() ?? '';
}

const sumOf = (lines: readonly LedgerLine[]): number => lines.reduce((sum, line) => sum + line.amountOre, 0);

describe('the received invoices and credit notes', () => {
  it('are all of them there', () => {
    expect(read).toHaveLength(15);
  });

  it.each(read)('%s comes to what it says itself, without VAT', async (path) => {
    const text = readFileSync(join(formats, path), 'utf8');
    const isCredit = /<(\w+:)?CreditNote[\s>]/.test(text);
    const { format, lines, rejected, documents, refusal } = await give(path);
    expect({ format, rejected, documents, refusal }).toEqual({ format: isCredit ? 'ehf-credit-note' : 'ehf-invoice', rejected: 0, documents: 1, refusal: null });
    expect(sumOf(lines)).toBe((isCredit ? -1 : 1) * oreIn(find(text, 'TaxExclusiveAmount')));
    expect(lines.filter((line) => !line.marks.includes('allowance') && !line.marks.includes('charge'))).toHaveLength([...text.matchAll(/<(\w+:)?(Invoice|CreditNote)Line>/g)].length);
    expect(new Set(lines.map((line) => line.currency))).toEqual(new Set([find(text, 'DocumentCurrencyCode')]));
    expect(lines.flatMap((line) => line.marks)).not.toContain('sum-off');
    for (const line of lines) expect(line).toMatchObject({ invoiceDate: find(text, 'IssueDate'), vat: 'without', place: { file: path } });
  });

  it.each(Object.entries(NAMED))('%s is named and refused: %s', async (name, code) => {
    expect(await give(`ehf-ubl/${name}`)).toMatchObject({ lines: [], refusal: code });
  });

  it('go in as a folder, by currency', async () => {
    const totals: Record<string, number> = {};
    const refused: string[] = [];
    for await (const batch of readFolder(join(formats, 'ehf-ubl'))) {
      for (const { currency, amountOre } of batch.lines) totals[currency] = (totals[currency] ?? 0) + amountOre;
      refused.push(...batch.rejected.map((line) => line.code));
    }
    // Added by hand from the files' own TaxExclusiveAmount: 26 931.58 + 100 − 100 + 3 × 1 436.50 + 1 234.71 − 1 234.71 and so on.
    expect(totals).toEqual({ NOK: 3_124_108, EUR: 1_290_000, SEK: 320_000, GBP: 240_000 });
    expect(refused).toEqual(['ehf-catalogue', 'ehf-payment-request']);
  });
});

describe('the received SAF-T files', () => {
  it('1.10 comes to its own totals, and to what a search for its amounts finds', async () => {
    const path = 'saf-t/saft-1.10-888888888-20180228.xml';
    const text = readFileSync(join(formats, path), 'utf8');
    const entries = text.slice(text.indexOf('<n1:GeneralLedgerEntries>'));
    const { format, lines, rejected, documents } = await give(path);
    const debit = lines.filter((line) => line.amountOre > 0);
    const credit = lines.filter((line) => line.amountOre < 0);
    expect({ format, rejected, documents }).toEqual({ format: 'saf-t', rejected: 0, documents: Number(find(entries, 'NumberOfEntries')) });
    expect([sumOf(debit), -sumOf(credit)]).toEqual([oreIn(find(entries, 'TotalDebit')), oreIn(find(entries, 'TotalCredit'))]);
    const searched = (side: string): number => [...entries.matchAll(new RegExp(`<n1:${side}Amount>\\s*<n1:Amount>([^<]*)<`, 'g'))].reduce((sum, found) => sum + oreIn(found[1] ?? ''), 0);
    expect([sumOf(debit), -sumOf(credit)]).toEqual([searched('Debit'), searched('Credit')]);
    expect(lines).toHaveLength([...entries.matchAll(/<n1:Line>/g)].length);
    expect(lines[0]).toMatchObject({ account: '4000', accountText: 'Varekjøp', unitText: 'Produksjon', project: '202', supplier: { name: 'Myke Tekstiler AS' } });
  });

  it('1.30 without a namespace is read: one posting of nothing', async () => {
    const { lines, refusal } = await give('saf-t/saft-1.30-eksempelfil-xmlspy.xml');
    expect(refusal).toBeNull();
    expect(lines).toMatchObject([{ amountOre: 0, marks: ['zero'] }]);
  });
});
