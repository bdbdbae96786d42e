import type { LineFacts } from '../types.ts';

const MASK = '•••';
/** Pay and what is paid to or for persons: KOSTRA's arts, and the companies' class 5. */
const PAY = { first: 10, last: 99 };
const CLIENTS = { first: 470, last: 479 };
const PAY_CLASS = '5';
/** Functions of health, care, child protection and social help (KOSTRA 232–285): texts there name those who are helped. */
const CARE = { first: 232, last: 285 };
/** What is bought for the house and not for a person, also there: telephone, premises, licences, equipment, agreements. */
const FOR_THE_HOUSE = [{ first: 130, last: 139 }, { first: 180, last: 208 }, { first: 220, last: 259 }];

/** Eleven digits, a birth number's or a bank account's; checked no further: what looks like one isn't shown. */
const ELEVEN_DIGITS = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g;
const ACCOUNT_NUMBER = /(?<!\d)\d{4}[ .]\d{2}[ .]\d{5}(?!\d)/g;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ ]?[A-Z\d]{4}){2,7}(?:[ ]?[A-Z\d]{1,4})?(?![\p{L}\d])/gu;
const MAIL = /[^\s@<>()"',;]{1,64}@[^\s@<>()"',;]{1,255}/g;
/** Eight digits that begin as Norwegian numbers do, or with +47, and are no date; organisation numbers have nine. */
const PHONE = /(?<![\d.,])(?:(?:\+|00)47[ ]?)?(?!20[0-3]\d[01]\d[0-3]\d)[2-9]\d(?:[ ]?\d{2}){3}(?![\d])|(?<![\d.,])(?:(?:\+|00)47[ ]?)?[49]\d{2}[ ]\d{2}[ ]\d{3}(?!\d)/g;
/** A word that says that a name follows. */
const LEAD =
  /(?<![\p{L}\p{N}])(?:v\/|c\/o|att(?:ention)?[:.]?(?!\p{L})|ved(?!\p{L})|(?:vår|deres|dykkar|your|our) ref(?:eranse|erence)?[:.]?(?!\p{L})|kontakt(?:person)?[:.]?(?!\p{L})|saksbehandl[ea]r[:.]?(?!\p{L})|(?:elev|pasient|bruker|brukar|klient|ansatt|tilsett|navn|namn|name)[:.]?(?!\p{L}))\s*/giu;
/** Up to four words that begin with a capital, with the small words that stand in names between them. */
const NAME = /\p{Lu}[\p{L}'’.-]*(?:[ ](?:(?:van|von|de|af|av|la|el)[ ])?\p{Lu}[\p{L}'’.-]*){0,3}/uy;

/**
 * What may be shown of a line's text: nothing where it is pay, or concerns those who are helped; else the text with
 * birth numbers, bank accounts, e-mail, telephone numbers and names that are said to be names left out. A name that
 * nothing announces isn't found; so a text is shown only to those who may read the body's own lines.
 */
export function maskText(text: string | null, facts: Pick<LineFacts, 'art' | 'account' | 'function'>): string | null {
  if (text === null || isOfPersons(facts)) return null;
  const bare = text
    .normalize('NFC')
    .replace(MAIL, MASK)
    .replace(IBAN, MASK)
    .replace(ACCOUNT_NUMBER, MASK)
    .replace(ELEVEN_DIGITS, MASK)
    .replace(PHONE, MASK);
  return maskNames(bare);
}

function maskNames(text: string): string {
  let shown = '';
  let from = 0;
  for (const lead of text.matchAll(LEAD)) {
    const at = lead.index + lead[0].length;
    NAME.lastIndex = at;
    if (lead.index < from || !NAME.test(text)) continue;
    shown += `${text.slice(from, lead.index)}${lead[0].trimEnd()} ${MASK}`;
    from = NAME.lastIndex;
  }
  return shown + text.slice(from);
}

function isOfPersons({ art, account, function: served }: Pick<LineFacts, 'art' | 'account' | 'function'>): boolean {
  const within = (digits: string | null, { first, last }: { readonly first: number; readonly last: number }): boolean =>
    digits !== null && /^\d{3}$/.test(digits) && Number(digits) >= first && Number(digits) <= last;
  if (within(art, PAY) || within(art, CLIENTS)) return true;
  if (within(served, CARE) && !FOR_THE_HOUSE.some((arts) => within(art, arts))) return true;
  return art === null && account !== null && account.startsWith(PAY_CLASS);
}
