/** What stands where a schema's error points: `/values/2014-04-30/value`. */
export function valueAt(content: unknown, pointer: string): unknown {
  let at = content;
  for (const part of pointer.split('/').slice(1)) {
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : undefined;
  }
  return at;
}
