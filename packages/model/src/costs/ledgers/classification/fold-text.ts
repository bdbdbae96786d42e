/** Text as it is compared: small letters without accents, `ø` as o, `å` as a, `æ` as ae. `Bredbånd` is `bredband`. */
export function foldText(text: string): string {
  return text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}
