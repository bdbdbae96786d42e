/** What operating systems leave beside people's files. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]+|Thumbs\.db|desktop\.ini)(\/|$)/i;

/** Whether a file in a folder or an archive is nobody's: it is passed over without a word. */
export function isLitter(path: string): boolean {
  return LITTER.test(path);
}
