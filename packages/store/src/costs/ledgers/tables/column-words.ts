/** What a column of a table of received cost can be. */
export const LINE_ROLES = [
  'amount',
  'debit',
  'credit',
  'date',
  'invoiceDate',
  'year',
  'ledger',
  'account',
  'art',
  'accountText',
  'function',
  'functionText',
  'unit',
  'unitText',
  'project',
  'supplierNumber',
  'supplierName',
  'text',
  'document',
  'currency',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

const WORDS = '(tekst|text|navn|namn|name|betegnelse|nemning|beskrivelse|beskriving|skildring|description|tittel|t)';
const NUMBER = '(nr|nummer|no|number|id|kode|code|num)?';

/**
 * The words of headings, folded: no capitals, spaces or signs; å, aa are a, ø, oe are o, æ, ae are a; nb, nn, en. The
 * first that fits is what the column is, so the more special stand first. Amounts are found apart: there may be many.
 */
export const COLUMN_WORDS: readonly (readonly [role: Exclude<LineRole, 'amount'>, words: RegExp])[] = [
  ['debit', /^(debet|debit)(belop|amount|nok|kr)?$/],
  ['credit', /^(kredit|credit)(belop|amount|nok|kr)?$/],
  ['invoiceDate', /^(faktura|invoice)(s)?(dato|date)$/],
  ['date', /^(bilags?|posterings?|bokforings?|bokforings?|regnskaps?|rekneskaps?|transaksjons?|transaction|posting|voucher|document|periode|period|hovedbok)?(dato|date|datum)$|^(regnskaps?|rekneskaps?)?(periode|period)$/],
  ['year', /^(regnskaps?|rekneskaps?|budsjett?|budget|fiscal|accounting)?(ar|year|aar|arstal|arstall)$|^period(e)?$/],
  ['ledger', /^konto?klasser?(kode)?$|^(drift|investering)(s)?(drift|investering)$|^regnskapstype$/],
  ['accountText', new RegExp(`^(konto|kto|art|arts?konto|account|hovedbokskonto|kostraart)(er|en|s)?${WORDS}$`)],
  ['functionText', new RegExp(`^(tjeneste|teneste|funksjon|kostrafunksjon|function|service)(r|n|s)?${WORDS}$`)],
  ['unitText', new RegExp(`^(ansvar|avdeling|enhet|eining|kostnads?sted|kostnads?stad|koststed|cost(centre|center)|department|virksomhet|verksemd|ansvarssted)(s|en)?${WORDS}$`)],
  ['project', new RegExp(`^(prosjekt|project)${NUMBER}$`)],
  ['art', new RegExp(`^(kostra)?art${NUMBER}$`)],
  ['account', new RegExp(`^(konto|kto|account|hovedbokskonto|artskonto|glaccount|ledgeraccount)(s)?${NUMBER}$`)],
  ['function', new RegExp(`^(tjeneste|teneste|funksjon|kostrafunksjon|function)(s)?${NUMBER}$`)],
  ['unit', new RegExp(`^(ansvar|ansvarssted|avdeling|enhet|eining|kostnads?sted|kostnads?stad|koststed|cost(centre|center)|department|dept)(s)?${NUMBER}$`)],
  ['supplierNumber', /^(leverandor|lev|kreditor|supplier|vendor|mottaker|mottakar|selger|seljar|seller)?(s)?(org|organisasjons?|organisation|organization|foretaks)(nr|nummer|no|number|id)$|^(leverandor|lev|kreditor|supplier|vendor)(s)?(nr|nummer|no|number|id|kode)$/],
  ['supplierName', /^(leverandor|lev|kreditor|supplier|vendor|mottaker|mottakar|selger|seljar|seller|firma)(s|ens)?(navn|namn|name)?$/],
  ['document', /^(bilag|bilags|faktura|voucher|invoice|dokument|document|journal|transaksjon|transaction)(s)?(nr|nummer|no|number|id|nokkel)?$/],
  ['currency', /^(valuta|currency)(kode|code|slag)?$/],
  ['text', /^(tekst|text|beskrivelse|beskriving|skildring|description|spesifikasjon|merknad|kommentar|formal|formaal|vare|varetekst|innhold)$|^(bilags?|posterings?|transaksjons?|faktura|linje|posting|line|item|transaction)(linje)?(tekst|text|beskrivelse|beskriving|description)$/],
  // What a project is called says what is bought, where nothing else does.
  ['text', new RegExp(`^(prosjekt|project)(s)?${WORDS}$`)],
];

/** An amount by its heading: what was spent, what was meant to be, or a year alone. Never VAT, a share or a foreign amount. */
export const AMOUNT_WORDS = {
  never: /mva|moms|merverdi|(^|[^a-z])vat|valuta|prosent|percent|antal|quantity|mengde|avvik|endring|deviation/,
  withoutVat: /(eks|ekskl|uten|utan|excl|ex|netto|net)(usive|usiv|udert|l)?(mva|moms|vat|merverdiavgift|belop|amount)/,
  withVat: /(inkl|med|incl|brutto|gross)(usive|usiv|udert|l)?(mva|moms|vat|merverdiavgift|belop|amount)/,
  accounts: /regnskap|rekneskap|actual|accounts|resultat|bokfort|forbruk/,
  budget: /budsjett|budget|prognose|forecast|vedtatt|vedteken|okonomiplan|ramme/,
  plain: /^(netto|brutto|net|gross|total|line)?(belop|amount|sum|kroner|kr|nok|kostnad|cost|utgift|pris|price|saldo|belopnok|belopkr|belopikr|belopiknok|belopinok|linjebelop|fakturabelop|amountnok|nokamount|debetkredit)(nok|kr|ikr|kroner)?(19\d\d|20\d\d)?$/,
  year: /(?:^|[^0-9])((?:19|20)\d\d)(?:$|[^0-9])/,
} as const;

/** What a heading is, whatever way it is written. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
