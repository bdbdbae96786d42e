/** V8 copies what is shorter; what is longer is a window into the piece that it was cut from. */
const COPIED_ANYWAY = 13;

/** The text with memory of its own, so that keeping a name doesn't keep the piece of the file that it stood in. */
export function detachText(text: string): string {
  return text.length < COPIED_ANYWAY ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
