/** A word without what people write differently: capitals, spaces, hyphens, punctuation. `Kommune-nr.` is `kommunenr`. */
export function foldWord(written: string): string {
  return written.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
