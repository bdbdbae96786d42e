/** An element: its name, its attributes, and what is in it, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

/** An element with words, or with others in it; a null is left out. */
export function element(name: string, content: string | number | readonly (Element | null)[], attributes: Readonly<Record<string, string>> = {}): Element {
  return { name, attributes, content: typeof content === 'object' ? content.filter((one) => one !== null) : String(content) };
}
