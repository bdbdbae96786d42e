/** Where to be after logging in or out: a page of ours, never another site's; the start page where it says nothing. */
export function readReturn(wanted: unknown, language: string): string {
  // A backslash is read as a slash by browsers, and two slashes begin another site's name.
  return typeof wanted === 'string' && /^\/(nb|nn|en)(?:[/?#][^\\]*)?$/.test(wanted) && !wanted.includes('//') ? wanted : `/${language}`;
}
