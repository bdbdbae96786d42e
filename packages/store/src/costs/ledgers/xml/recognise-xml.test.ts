import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';
import { recogniseXml } from './recognise-xml.ts';
import { readWhole } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';
import { writeSaft } from './testing/write-saft.ts';

const ubl = (root: string): string => `<?xml version="1.0"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"><a/></${root}>`;

describe('the beginning of a file', () => {
  it.each([
    ['ehf-invoice', writeEhf()],
    ['ehf-invoice', writeEhf({ isEnveloped: true })],
    ['ehf-credit-note', writeEhf({ kind: 'CreditNote' })],
    ['saf-t', writeSaft()],
    ['saf-t', writeSaft({ prefix: '', namespace: null })],
  ])('is %s', (format, content) => {
    expect(recogniseXml(Buffer.from(content).subarray(0, 1500))).toEqual({ format });
  });

  it.each(['', 'Konto;Beløp\n1;2', '%PDF-1.7', 'PK\u0003\u0004', '{"a":1}'])('is no XML: %s', (content) => {
    expect(recogniseXml(Buffer.from(content))).toBeNull();
  });

  it('is no XML in another encoding either', () => {
    expect(recogniseXml(Buffer.from('Konto;Beløp;Tekst\n1;2;Blåbær', 'latin1'))).toBeNull();
    expect(recogniseXml(Buffer.from('\ufeffKonto;Beløp', 'utf16le'))).toBeNull();
    expect(recogniseXml(Buffer.from(`\ufeff${writeEhf()}`, 'utf16le'))).toEqual({ format: 'ehf-invoice' });
  });

  it.each([
    ['a catalogue', ubl('Catalogue'), 'ehf-catalogue'],
    ['an order', ubl('Order'), 'ehf-order'],
    ['an answer to an order', ubl('OrderResponse'), 'ehf-order'],
    ['a despatch advice', ubl('DespatchAdvice'), 'ehf-despatch-advice'],
    ['a reminder', ubl('Reminder'), 'ehf-reminder'],
    ['a tender', ubl('Tender'), 'ehf-other-document'],
    ['a catalogue in an envelope', `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${ubl('Catalogue').replace(/^<\?.*?\?>/, '')}</StandardBusinessDocument>`, 'ehf-catalogue'],
    ['Finvoice', '<Finvoice Version="3.0"><a/></Finvoice>', 'ledger-other-invoice'],
    ['CII', '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>', 'ledger-other-invoice'],
    ['a bank’s message', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>', 'ledger-iso-20022'],
    ['a SAF-T of version 2', writeSaft({ namespace: 'urn:StandardAuditFile-Taxation-Financial:NO_2.0' }), 'saft-version'],
    ['an invoice without a namespace', '<Invoice><ID>1</ID></Invoice>', 'ledger-xml-namespace'],
    ['a web page', '<!DOCTYPE html>\n<html><body>Logg inn<br></body></html>', 'ledger-html'],
    ['a web page of lower case', '<!doctype html><html lang="nb"><body>Logg inn', 'ledger-html'],
    ['XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'ledger-html'],
    ['a map', '<kml xmlns="http://www.opengis.net/kml/2.2"/>', 'ledger-other-xml'],
    ['XML that never begins', `<!--${'x'.repeat(20_000)}-->`, 'ledger-xml-truncated'],
  ])('names %s, and the reader refuses it as that', async (_what, content, code) => {
    expect(recogniseXml(Buffer.from(content).subarray(0, 8192))).toMatchObject({ refusal: { code } });
    expect((await readWhole(readXml, content, { file: 'x.xml' })).refusal).toMatchObject({ code, place: { file: 'x.xml' } });
  });

  it.each([
    ['a payment request', writeEhf().replace('billing:3.0', 'payment-request:3.0'), 'ehf-payment-request'],
    ['no XML', 'Konto;Beløp', 'ledger-not-xml'],
    ['nothing', '', 'file-empty'],
  ])('the reader refuses %s', async (_what, content, code) => {
    expect((await readWhole(readXml, content)).refusal).toMatchObject({ code });
  });
});
