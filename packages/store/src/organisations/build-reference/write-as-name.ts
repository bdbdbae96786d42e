import type { OrganisationKind } from '@samvirke/model/access';

const SMALL = new Set(['og', 'i', 'for', 'av', 'på', 'til', 'fra', 'sykehus', 'universitetssykehus', 'driftsorganisasjon', 'fylkeskommune']);
/** Legal forms, and names that are their own short form. */
const CAPITAL = new Set(['HF', 'RHF', 'IKS', 'SF', 'IKT', 'NOKUT', 'NIBIO']);
const OWN_NAMES = new Set(['norges', 'norge', 'svalbard']);

/**
 * A name as people write it, from the register's capitals: a ministry's or an agency's has one capital, a trust's one
 * for each word of its own name. In others nobody but themselves knows which words are names: they stand as they came.
 */
export function writeAsName(capitals: string, kind: OrganisationKind): string {
  if (!['ministry', 'state-agency', 'county-municipality', 'health-trust'].includes(kind)) return capitals;
  const isSentence = kind === 'ministry' || kind === 'state-agency';
  let at = 0;
  return capitals.replace(/[\p{L}\p{N}]+/gu, (word) => {
    at += 1;
    if (CAPITAL.has(word)) return word;
    const small = word.toLocaleLowerCase('nb');
    const isSmall = at > 1 && (isSentence ? !OWN_NAMES.has(small) : SMALL.has(small));
    return isSmall ? small : small.charAt(0).toLocaleUpperCase('nb') + small.slice(1);
  });
}
