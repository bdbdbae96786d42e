/** What an attribute may hold; undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Two decimals of a pixel are below what can be seen, and keep the file small. */
const PIXEL_DECIMALS = 100;

/** One element of XML. Attribute values are escaped here; children are finished markup. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${write(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

function write(value: string | number): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
  return String(Math.round(value * PIXEL_DECIMALS) / PIXEL_DECIMALS);
}
