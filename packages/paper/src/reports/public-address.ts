/** Parameters that open somebody's own figures: whoever has the id of a cost set can read it, and a council paper is public. */
const PRIVATE = ['costs'];

/** Addresses that lead nowhere for whoever reads the paper: the machine that it was made on. */
const OWN_MACHINE = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1\])/i;

/** An address as it may stand in a public paper: the same choices, without the key to a body's own figures. Null where nobody else could open it. */
export function publicAddress(address: string | null): string | null {
  if (address === null || OWN_MACHINE.test(address)) return null;
  const [path = '', query] = address.split('?');
  if (query === undefined) return address;
  const open = query.split('&').filter((part) => !PRIVATE.includes(part.split('=')[0] ?? ''));
  return open.length === 0 ? path : `${path}?${open.join('&')}`;
}
