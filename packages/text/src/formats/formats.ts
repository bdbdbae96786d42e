import type { Language } from '@samvirke/model/assumptions';

/** No-break space between a number and its unit, so that they never part at a line's end. */
const NBSP = '\u00a0';
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
/** Below this, an amount in running text is written in thousands rather than millions. */
const MILLION_FROM = 999_500;

/** Nynorsk is written with bokmål's signs, which are the same: Chromium has no nynorsk, and would fall back to English. */
const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };
const words: Record<Language, { nok: string; million: string; billion: string; from: string }> = {
  nb: { nok: 'kr', million: 'mill.', billion: 'mrd.', from: '–' },
  nn: { nok: 'kr', million: 'mill.', billion: 'mrd.', from: '–' },
  en: { nok: 'NOK', million: 'million', billion: 'billion', from: '–' },
};

/** How numbers, money, shares and dates are written in one language. */
export interface Formats {
  /** 1 234,5 with at most `decimals` decimals (0 when nothing is said). */
  readonly number: (value: number, decimals?: number) => string;
  /** Full kroner for tables: `1 234 567 kr`. */
  readonly nok: (value: number) => string;
  /** Kroner for running text and large figures, three significant digits: `7,23 mrd. kr`, `423 mill. kr`, `870 000 kr`. */
  readonly nokShort: (value: number) => string;
  /** A range with one unit: `380–470 mill. kr`. */
  readonly nokRange: (low: number, high: number) => string;
  /** Share 0–1 as `12,5 %`. */
  readonly share: (value: number, decimals?: number) => string;
  /** ISO date as `22. november 2026`. */
  readonly date: (iso: string) => string;
  /** ISO time as it was in Norway: `22. november 2026 kl. 14.05`. */
  readonly moment: (iso: string) => string;
  /** ISO date for a table: `22.11.2026`; in English `22 Nov 2026`, which nobody reads the wrong way round. */
  readonly shortDate: (iso: string) => string;
  /** ISO time for a table, as it was in Norway: `22.11.2026 kl. 14.05`. Breaks only before the time. */
  readonly shortMoment: (iso: string) => string;
  /** `a, b og c`. */
  readonly list: (items: readonly string[]) => string;
  /** Sorts by the language's alphabet. */
  readonly compare: (a: string, b: string) => number;
}

function significant(value: number, digits: number): { value: number; decimals: number } {
  if (value === 0) return { value: 0, decimals: 0 };
  const magnitude = Math.floor(Math.log10(Math.abs(value))) + 1;
  const decimals = Math.max(0, digits - magnitude);
  const factor = 10 ** (digits - magnitude);
  return { value: Math.round(value * factor) / factor, decimals };
}

export function formatsFor(language: Language): Formats {
  const locale = locales[language];
  const word = words[language];
  const cache = new Map<number, Intl.NumberFormat>();
  const plain = (value: number, decimals = 0): string => {
    let format = cache.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
      cache.set(decimals, format);
    }
    // Norwegian locales write U+2212 for minus, English ones a hyphen; −0 is written 0.
    return format.format(value === 0 || Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).replace('-', '\u2212');
  };
  const unitOf = (largest: number): { per: number; name: string } => {
    if (largest >= BILLION) return { per: BILLION, name: word.billion };
    if (largest >= MILLION_FROM) return { per: MILLION, name: word.million };
    return { per: 1, name: '' };
  };
  const withUnit = (number: string, name: string): string => {
    if (language === 'en') return name ? `NOK${NBSP}${number}${NBSP}${name}` : `NOK${NBSP}${number}`;
    return name ? `${number}${NBSP}${name}${NBSP}kr` : `${number}${NBSP}kr`;
  };
  const scaled = (value: number, per: number): string => {
    const rounded = significant(value / per, 3);
    return plain(rounded.value, per === 1 ? 0 : rounded.decimals);
  };
  const collator = new Intl.Collator('nb');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortIn = (timeZone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { day: '2-digit', month: language === 'en' ? 'short' : '2-digit', year: 'numeric', timeZone });
  const short = { UTC: shortIn('UTC'), 'Europe/Oslo': shortIn('Europe/Oslo') };
  // Put together here: engines differ in how they join a date and a time, and the server's page is to be the browser's.
  const dayInNorway = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  const moment = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Oslo' });
  const partOf = (format: Intl.DateTimeFormat, at: Date, type: string): string => format.formatToParts(at).find((one) => one.type === type)?.value ?? '';
  const clock = (iso: string): string => {
    const [hour, minute] = ['hour', 'minute'].map((type) => partOf(moment, new Date(iso), type));
    return language === 'en' ? `${hour}:${minute}` : `kl. ${hour}.${minute}`;
  };
  const writeShort = (at: Date, timeZone: 'UTC' | 'Europe/Oslo'): string => {
    const [day, month, year] = ['day', 'month', 'year'].map((type) => partOf(short[timeZone], at, type));
    return language === 'en' ? `${day}${NBSP}${month}${NBSP}${year}` : `${day}.${month}.${year}`;
  };
  return {
    number: plain,
    nok: (value) => withUnit(plain(value), ''),
    nokShort: (value) => {
      const { per, name } = unitOf(Math.abs(value));
      return withUnit(scaled(value, per), name);
    },
    nokRange: (low, high) => {
      const { per, name } = unitOf(Math.max(Math.abs(low), Math.abs(high)));
      const separator = low < 0 || high < 0 ? (language === 'en' ? ' to ' : ' til ') : word.from;
      return withUnit(`${scaled(low, per)}${separator}${scaled(high, per)}`, name);
    },
    share: (value, decimals = 0) => (language === 'en' ? `${plain(value * 100, decimals)}%` : `${plain(value * 100, decimals)}${NBSP}%`),
    date: (iso) => date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    moment: (iso) => (language === 'en' ? `${dayInNorway.format(new Date(iso))} at ${clock(iso)}` : `${dayInNorway.format(new Date(iso))} ${clock(iso)}`),
    shortDate: (iso) => writeShort(new Date(`${iso.slice(0, 10)}T00:00:00Z`), 'UTC'),
    shortMoment: (iso) => `${writeShort(new Date(iso), 'Europe/Oslo')} ${clock(iso).replace(' ', NBSP)}`,
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
