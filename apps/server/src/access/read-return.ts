/** What an address may be parsed against to see whether it stays here; nothing is ever sent to it. */
const HERE = 'http://here.invalid';

/**
 * Where to be after logging in or out: a page of ours, never another site's; the start page where it says nothing. As a
 * header can bear it: percent-encoded, also where it wasn't when it came.
 */
export function readReturn(wanted: unknown, language: string): string {
  const start = `/${language}`;
  // A backslash is read as a slash by browsers, and two slashes begin another site's name; a lone half of a sign is no text.
  if (typeof wanted !== 'string' || !/^\/(nb|nn|en)(?:[/?#][^\\]*)?$/su.test(wanted) || wanted.includes('//') || !wanted.isWellFormed()) return start;
  // Parsing encodes, and takes line ends away; what that makes of it is judged again.
  const { origin, pathname, search, hash } = URL.parse(wanted, HERE) ?? {};
  return origin === HERE && pathname !== undefined && /^\/(nb|nn|en)(?:\/|$)/.test(pathname) && !pathname.includes('//') ? `${pathname}${search}${hash}` : start;
}
