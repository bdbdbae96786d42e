/** Which fields a schema's error is about, where it names them. */
export function namesIn(params: object, key: string): string[] {
  const names: unknown = (params as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(names) ? names.map(String) : [];
}
