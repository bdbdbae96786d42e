import type { Texts } from '@samvirke/text';

const ORE_PER_NOK = 100;
const DECIMALS = 2;

/** One field's value as a person reads it; an amount stands in kroner. Nothing is null. */
export function formatField(name: string, value: unknown, { formats, find, language }: Texts): string | null {
  if (value === null || value === undefined || value === '') return null;
  const bare = name.replace('content.', '');
  if (bare === 'amountOre' && typeof value === 'number') {
    const rest = value % ORE_PER_NOK;
    // Øre are written with both their digits, or not at all.
    const ore = rest === 0 ? '' : `${language === 'en' ? '.' : ','}${String(rest).padStart(DECIMALS, '0')}`;
    const nok = `${formats.number((value - rest) / ORE_PER_NOK)}${ore}`;
    return language === 'en' ? `NOK\u00a0${nok}` : `${nok}\u00a0kr`;
  }
  if (typeof value === 'boolean') return find(`entries.choices.${value ? 'yes' : 'no'}`) ?? String(value);
  if (Array.isArray(value)) return value.join(', ');
  // A year is no quantity.
  if (typeof value === 'number') return bare === 'year' || bare === 'priceYear' ? String(value) : formats.number(value, DECIMALS);
  if (bare === 'supplierNumber') return String(value).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formats.date(String(value));
  if (bare === 'visibility') return find(`entries.visibilities.${String(value)}`) ?? String(value);
  if (bare === 'kind') return find(`entries.kinds.${String(value)}`) ?? String(value);
  if (typeof value === 'object') return 'name' in value && typeof value.name === 'string' ? value.name : String((value as { id?: unknown }).id ?? '');
  return find(`entries.choices.${bare}.${String(value)}`) ?? String(value);
}
