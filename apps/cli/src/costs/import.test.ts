import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

const example = fileURLToPath(new URL('../../../../data/examples/received/regnskap-2025.csv', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const invoice = (number: string, amount: string, text: string, currency = 'NOK'): string => `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2025-03-03</cbc:IssueDate><cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Oppdiktet AS</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="${currency}">${amount}</cbc:TaxExclusiveAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity>1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="${currency}">${amount}</cbc:LineExtensionAmount><cac:Item><cbc:Name>${text}</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="${currency}">${amount}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`;
interface Answer extends Readonly<Record<string, unknown>> {
  readonly receivedOre: number;
  readonly ictOre: number;
  readonly notIctOre: number;
  readonly undecidedOre: number;
  readonly debitOre: number;
  readonly creditOre: number;
  readonly rejected: readonly { readonly file: string; readonly row: number; readonly code: string }[];
}

const run = async (...more: readonly string[]): Promise<{ readonly exit: number; readonly err: string; readonly answer: Answer }> => {
  const { exit, out, err } = await runHere(['costs', 'import', ...more, '--dry-run', '--json']);
  return { exit, err, answer: JSON.parse(out) as Answer };
};

describe('a municipality’s accounts', () => {
  it('come out as ICT, not ICT and undecided, to the øre, by the column of accounts and not of budget', async () => {
    const { exit, answer, err } = await run(example);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(Object.keys(answer).slice(0, 12)).toEqual(['format', 'amountColumn', 'rows', 'documents', 'debitOre', 'creditOre', 'receivedOre', 'ictOre', 'notIctOre', 'undecidedOre', 'rejected', 'rejectedCount']);
    // Added by hand from the file: fibre, licences by 20/80, operation by half, PCs less two, the ICT unit's pay, the neighbour's half year.
    expect(answer).toMatchObject({
      format: 'account-table',
      amountColumn: 'regnskap 2025',
      rows: 12,
      receivedOre: 516_018_325,
      ictOre: 315_252_075,
      notIctOre: 190_325_050,
      undecidedOre: 10_441_200,
      rejected: [],
      byElement: { telecom: 18_740_000, basicOperations: 63_960_415, lineOfBusiness: 67_301_660, staff: 41_250_000, unallocated: 124_000_000, hidden: 0 },
    });
    expect(answer.debitOre - answer.creditOre).toBe(answer.receivedOre);
    expect(answer.ictOre + answer.notIctOre + answer.undecidedOre).toBe(answer.receivedOre);
  });

  it('may be read by another column, and one that isn’t there is named', async () => {
    const { exit, answer } = await run(example, '--amount', 'budsjett 2025');
    expect(exit).toBe(0);
    expect(answer).toMatchObject({ amountColumn: 'budsjett 2025', receivedOre: 514_900_000 });
    const other = await run(example, '--amount', 'rekneskap');
    expect(other.exit).toBe(2);
    expect(other.answer.rejected[0]).toMatchObject({ code: 'ledger-column-unknown' });
  });

  it('are shown to people in words, and nothing is saved', async () => {
    const { exit, out } = await runHere(['costs', 'import', example, '--dry-run']);
    expect(exit).toBe(0);
    expect(out).toMatch(/IKT i alt +3 152 521 kr/);
    expect(out).toContain('Ingenting er lagret.');
    const without = await runHere(['costs', 'import', example]);
    expect(without).toMatchObject({ exit: 2, out: '' });
    expect(without.err).toContain('--dry-run');
  });

  it('say which rows couldn’t be counted, and count the rest', async () => {
    const path = join(folder, 'med-feil.csv');
    await writeFile(path, 'art;tekst;beløp\n13030;Bredbånd;1 000,00\n13030;Bredbånd;tusen\n13030;Bredbånd;2 000,00\n');
    const { exit, answer } = await run(path);
    expect(exit).toBe(0);
    expect(answer).toMatchObject({ rows: 2, receivedOre: 300_000, rejectedCount: 1 });
    expect(answer.rejected).toEqual([{ file: 'med-feil.csv', row: 3, column: 'beløp', value: 'tusen', code: 'value-not-a-number', message: expect.stringContaining('tusen') }]);
  });
});

describe('invoices', () => {
  it('are read one by one or as a folder; another currency is kept apart, and what isn’t an invoice is named', async () => {
    const mail = join(folder, 'fakturaer');
    await mkdir(mail);
    await writeFile(join(mail, '1.xml'), invoice('1001', '1250.50', 'Bredbånd'));
    await writeFile(join(mail, '2.xml'), invoice('1002', '100.00', 'Cloud storage', 'EUR'));
    await writeFile(join(mail, '3.xml'), '<Finvoice Version="3.0"/>');
    await writeFile(join(mail, '4.xml'), invoice('1001', '1250.50', 'Bredbånd'));
    const one = await run(join(mail, '1.xml'));
    expect(one.answer).toMatchObject({ format: 'ehf-invoice', amountColumn: null, rows: 1, documents: 1, receivedOre: 125_050 });
    const all = await run(mail);
    expect(all.exit).toBe(0);
    expect(all.answer).toMatchObject({ rows: 2, documents: 2, receivedOre: 125_050, otherCurrencies: [{ currency: 'EUR', rows: 1, debitOre: 10_000, creditOre: 0 }] });
    expect(all.answer.rejected.map(({ file, code }) => [file, code])).toEqual([
      ['fakturaer/3.xml', 'ledger-other-invoice'],
      ['fakturaer/4.xml', 'ledger-repeated'],
    ]);
  });
});

describe('what can’t be read at all', () => {
  it.each([
    ['catalogue.xml', '<Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2"/>', 'ehf-catalogue'],
    ['cut.xml', invoice('1', '1.00', 'x').slice(0, 900), 'ledger-xml-truncated'],
    ['bomb.xml', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', 'ledger-xml-doctype'],
    ['empty.csv', '', 'file-empty'],
    ['text.csv', 'en;to\nbare;ord\n', 'ledger-amount-column-missing'],
  ])('%s is refused by name, in the same shape and without a trace of the program', async (name, content, code) => {
    const path = join(folder, name);
    await writeFile(path, content);
    const { exit, answer, err } = await run(path);
    expect(exit).toBe(2);
    expect(answer).toMatchObject({ format: null, rows: 0, receivedOre: 0, rejected: [{ file: name, code, message: expect.stringMatching(/\S/) }] });
    expect(err).not.toMatch(/at .*\.ts:\d|node:internal/);
  });

  it('is also what isn’t there', async () => {
    const { exit, answer } = await run(join(folder, 'nei.csv'));
    expect([exit, answer.rejected[0]?.code]).toEqual([2, 'file-missing']);
  });
});
