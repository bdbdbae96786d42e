import type { Texts } from '@samvirke/text';

/** A share with its sign, so that above and below can't be mistaken: `+12 %`, `−3 %`. */
export function writeSigned(share: number, { formats }: Texts): string {
  const words = formats.share(share);
  return share > 0 ? `+${words}` : words;
}
