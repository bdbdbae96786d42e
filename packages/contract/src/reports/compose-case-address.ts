import type { CellId, Language } from '@samvirke/model/assumptions';

/** A case as an address can hold it. A body's own figures never stand there: a paper is public. */
export interface AddressedCase {
  readonly language: Language;
  readonly municipalities: readonly string[];
  readonly year: number;
  readonly seed: number;
  readonly changes: readonly (readonly [CellId, number])[];
}

/**
 * The address that opens a paper's case again: the site's own (`SAMVIRKE_PUBLIC_ADDRESS`) with the case after it. Null
 * where the site has none, or it isn't one on the web: an address that only the paper's writer can open is no address.
 */
export function composeCaseAddress(site: string | undefined, { language, municipalities, year, seed, changes }: AddressedCase): string | null {
  if (site === undefined || !/^https?:\/\//.test(site) || !URL.canParse(site)) return null;
  const query = [`m=${municipalities.join(',')}`, `year=${year}`, `seed=${seed}`, ...changes.map(([cell, value]) => `a.${encodeURI(cell)}=${value}`)];
  return `${site.replace(/[?#].*$/, '').replace(/\/+$/, '')}/${language}/council-paper?${query.join('&')}`;
}
