/** Parameters that open somebody's own figures: whoever has the id of a cost set can read it, and a council paper is public. */
const PRIVATE = ['costs'];

/** An address as it may stand in a public paper: the same choices, without the key to a body's own figures. */
export function publicAddress(address: string): string {
  const [path = '', query] = address.split('?');
  if (query === undefined) return address;
  const open = query.split('&').filter((part) => !PRIVATE.includes(part.split('=')[0] ?? ''));
  return open.length === 0 ? path : `${path}?${open.join('&')}`;
}
