/** The same keys as the master (bokmål), any words: what nynorsk and English must satisfy. */
export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };

/** Dotted paths to the words of a tree: 'costs.title'. */
export type Key<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Key<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** i18next writes a plural's forms as `key_one` and `key_other`; both are asked for by `key`. */
export type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
