const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/æ/g, 'ae'],
  [/ø/g, 'o'],
  [/ŋ/g, 'n'],
  [/đ/g, 'd'],
  [/ŧ/g, 't'],
  [/ß/g, 'ss'],
];

/**
 * A name as people may type it, so that «alesund», «Aalesund» and «ÅLESUND» are one: without case, accents and signs,
 * with a plain letter for each of Norwegian's and Sámi's own.
 */
export function foldName(name: string): string {
  // Accents first: an æ may have one too.
  const bare = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return LETTERS.reduce((text, [letter, plain]) => text.replace(letter, plain), bare)
    .replace(/a{2,}/g, 'a')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
