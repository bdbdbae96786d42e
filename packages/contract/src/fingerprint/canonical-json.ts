/** What has a fingerprint: values that JSON can hold. A property that is undefined is not there. */
export type Fingerprintable =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Fingerprintable[]
  | { readonly [key: string]: Fingerprintable };

/**
 * JSON with one way to write each value: keys in the order of their code units, no white space, numbers as
 * ECMAScript writes them (RFC 8785). Throws a TypeError on what JSON can't hold (NaN, an infinity, a function).
 */
export function canonicalJson(value: Fingerprintable): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Fingerprintable) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const members: string[] = [];
  const record = value as { readonly [key: string]: Fingerprintable };
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
