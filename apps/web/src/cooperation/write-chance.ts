import type { Texts } from '@samvirke/text';

const CERTAIN = 0.995;

/** A share of draws in words: none and all are only said when it is none and all. */
export function writeChance(share: number, { t, formats }: Texts): string {
  if (share > 0 && share < 1 - CERTAIN) return t('site.underOnePercent');
  if (share < 1 && share > CERTAIN) return t('site.overNinetyNinePercent');
  return formats.share(share);
}
