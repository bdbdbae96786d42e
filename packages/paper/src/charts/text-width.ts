/** Widths in em of a plain sans serif, by kind of character: without a DOM nothing can be measured, so it is estimated wide. */
const NARROW = /[iljtfrI.,:;'|!()[\]\u00a0 ·–-]/;
const WIDE = /[mwMWÆØÅ%@]/;
const CAPITAL = /[A-ZÀ-Þ]/;
const EM = { narrow: 0.36, normal: 0.62, capital: 0.74, wide: 0.94 };

/** Estimated width of a line of words in pixels at a font size in pixels. */
export function textWidth(words: string, fontSize: number): number {
  let em = 0;
  for (const c of words) em += NARROW.test(c) ? EM.narrow : WIDE.test(c) ? EM.wide : CAPITAL.test(c) ? EM.capital : EM.normal;
  return em * fontSize;
}
