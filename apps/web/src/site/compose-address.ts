import { DEFAULT_SEED, type Address } from './read-address.ts';

/** Case → query, `''` or from the question mark; what is as usual is left out. Unknown parameters are kept. */
export function composeAddress(address: Address): string {
  const parts: string[] = [];
  const add = (parameter: string, value: string): void => {
    parts.push(`${encodeURIComponent(parameter)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  };
  if (address.municipalities.length > 0) add('m', address.municipalities.join(','));
  if (address.year !== null) add('year', String(address.year));
  if (address.seed !== DEFAULT_SEED) add('seed', String(address.seed));
  for (const [cell, value] of address.changes) parts.push(`a.${encodeURI(cell)}=${value}`);
  if (address.costs !== null) add('costs', address.costs);
  for (const { parameter, value } of address.unknown) add(parameter, value);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
