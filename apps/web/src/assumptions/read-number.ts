import type { Language } from '@samvirke/model/assumptions';

/** Groups of three: `6 500 000` and `6.500.000` in Norwegian, `6,500,000` in English. */
const GROUPED_BY_COMMA = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;
const GROUPED_BY_DOT = /^-?\d{1,3}(\.\d{3}){2,}(,\d*)?$/;

/** A number as people write it, with or without signs between thousands: `1 234,5` and `1234.5` are the same; null where it is none. */
export function readNumber(words: string, language: Language): number | null {
  const bare = words.replaceAll(/[\s\u00a0\u202f%]/g, '').replace('−', '-');
  const isGrouped = language === 'en' ? GROUPED_BY_COMMA.test(bare) : GROUPED_BY_DOT.test(bare);
  const plain = (isGrouped ? bare.replaceAll(language === 'en' ? ',' : '.', '') : bare).replace(',', '.');
  return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}
