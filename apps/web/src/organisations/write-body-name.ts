/** Forms of companies, and what everybody writes in capitals. */
const KEPT = new Set(['IKS', 'AS', 'ASA', 'KF', 'FKF', 'SA', 'HF', 'RHF', 'KO', 'IPR', 'DA', 'BA', 'AL', 'IKT', 'NAV', 'PPT']);
/** Words that never begin with a capital inside a name. */
const SMALL = new Set(['og', 'i', 'for', 'på', 'av', 'til', 'med', 'ved', 'fra', 'om', 'interkommunal', 'interkommunale', 'interkommunalt']);

/**
 * A name that a register has in capitals, as it is written in text: «FURØYA IKS» → «Furøya IKS». A name with a single small
 * letter is as its owner writes it, and stays. A word without vowels is read letter by letter, and stays too.
 */
export function writeBodyName(name: string): string {
  if (name !== name.toLocaleUpperCase('nb')) return name;
  return name.replaceAll(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (KEPT.has(word) || (word.length > 1 && !/[AEIOUYÆØÅÁÄÖ]/u.test(word))) return word;
    const small = word.toLocaleLowerCase('nb');
    return at > 0 && SMALL.has(small) ? small : word.slice(0, 1) + small.slice(1);
  });
}
