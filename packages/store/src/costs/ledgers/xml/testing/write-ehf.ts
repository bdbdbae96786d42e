/** An invented invoice or credit note, as its sender's system would have written it. What isn't said is ordinary. */
export interface EhfOptions {
  readonly kind?: 'Invoice' | 'CreditNote';
  readonly version?: 'ehf-2' | 'bis-3';
  readonly id?: string;
  readonly issueDate?: string;
  readonly currency?: string;
  readonly supplier?: { readonly name?: string; readonly number?: string; readonly taxNumber?: string };
  /** XML after the head's own elements: a period, a delivery. */
  readonly head?: string;
  readonly lines?: readonly EhfLine[];
  readonly additions?: readonly { readonly isCharge: boolean; readonly amount: string; readonly reason: string }[];
  /** TaxExclusiveAmount; the sum of the lines and additions where nothing is said. */
  readonly total?: string;
  readonly rounding?: string;
  readonly attachment?: string;
  readonly isEnveloped?: boolean;
}

export interface EhfLine {
  readonly amount: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly name?: string;
  readonly description?: string;
  readonly codes?: readonly (readonly [list: string, code: string])[];
  /** XML inside the line. */
  readonly inside?: string;
  readonly currency?: string;
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
export const EHF_3 = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const EHF_2 = 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol5a:ver2.0:extended:urn:www.difi.no:ehf:faktura:ver2.0';

export function writeEhf(options: EhfOptions = {}): string {
  const { kind = 'Invoice', version = 'bis-3', id = 'F-1001', issueDate = '2025-03-14', currency = 'NOK', supplier = {}, head = '', additions = [], rounding, attachment, isEnveloped = false } = options;
  const lines = options.lines ?? [{ amount: '1200.50', name: 'Skylagring' }];
  const isNew = version === 'bis-3';
  const number = supplier.number ?? '974760673';
  const sum = [...lines.map((line) => Number(line.amount)), ...additions.map(({ isCharge, amount }) => (isCharge ? Number(amount) : -Number(amount)))].reduce((a, b) => a + b, 0);
  const total = options.total ?? sum.toFixed(2);
  const one = kind === 'Invoice' ? 'InvoiceLine' : 'CreditNoteLine';
  const quantity = kind === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const body = `<${kind} xmlns="${UBL}${kind}-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2">
  <cbc:CustomizationID>${isNew ? EHF_3 : EHF_2}</cbc:CustomizationID>
  <cbc:ProfileID>${isNew ? 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0' : 'urn:www.cenbii.eu:profile:bii05:ver2.0'}</cbc:ProfileID>
  <cbc:ID>${id}</cbc:ID>
  <cbc:IssueDate>${issueDate}</cbc:IssueDate>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  ${head}${attachment === undefined ? '' : `<cac:AdditionalDocumentReference><cbc:ID>v</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="f.pdf">${attachment}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`}
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="${isNew ? '0192' : 'NO:ORGNR'}">${number}</cbc:EndpointID>
    <cac:PartyName><cbc:Name>${supplier.name ?? 'Oppdiktet Drift AS'}</cbc:Name></cac:PartyName>
    <cac:PartyTaxScheme><cbc:CompanyID>${supplier.taxNumber ?? `NO${number}MVA`}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${supplier.name ?? 'Oppdiktet Drift AS'}</cbc:RegistrationName><cbc:CompanyID schemeID="${isNew ? '0192' : 'NO:ORGNR'}">${number}</cbc:CompanyID></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Kari Oppdiktet</cbc:Name><cbc:Telephone>99887766</cbc:Telephone><cbc:ElectronicMail>kari@oppdiktet.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="0192">810305282</cbc:EndpointID><cac:Contact><cbc:Name>Per Mottaker</cbc:Name></cac:Contact></cac:Party></cac:AccountingCustomerParty>
  ${additions.map((own) => `<cac:AllowanceCharge><cbc:ChargeIndicator>${own.isCharge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>${own.reason}</cbc:AllowanceChargeReason><cbc:Amount currencyID="${currency}">${own.amount}</cbc:Amount></cac:AllowanceCharge>`).join('\n  ')}
  <cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">0.00</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="${currency}">${total}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="${currency}">${total}</cbc:TaxExclusiveAmount>
    ${rounding === undefined ? '' : `<cbc:PayableRoundingAmount currencyID="${currency}">${rounding}</cbc:PayableRoundingAmount>`}
    <cbc:PayableAmount currencyID="${currency}">${total}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  ${lines
    .map(
      (line, at) => `<cac:${one}>
    <cbc:ID>${at + 1}</cbc:ID>
    <cbc:${quantity} unitCode="NAR">${line.quantity ?? '1'}</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="${line.currency ?? currency}">${line.amount}</cbc:LineExtensionAmount>
    ${line.inside ?? ''}
    <cac:Item>${line.description === undefined ? '' : `<cbc:Description>${line.description}</cbc:Description>`}<cbc:Name>${line.name ?? 'Lisens'}</cbc:Name>${(line.codes ?? []).map(([list, code]) => `<cac:CommodityClassification><cbc:ItemClassificationCode listID="${list}">${code}</cbc:ItemClassificationCode></cac:CommodityClassification>`).join('')}</cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${line.currency ?? currency}">${line.price ?? line.amount}</cbc:PriceAmount></cac:Price>
  </cac:${one}>`,
    )
    .join('\n  ')}
</${kind}>`;
  const enveloped = isEnveloped
    ? `<sbd:StandardBusinessDocument xmlns:sbd="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><sbd:StandardBusinessDocumentHeader><sbd:HeaderVersion>1.0</sbd:HeaderVersion><sbd:Sender><sbd:Identifier>0192:974760673</sbd:Identifier></sbd:Sender></sbd:StandardBusinessDocumentHeader>
${body}
</sbd:StandardBusinessDocument>`
    : body;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${enveloped}\n`;
}
