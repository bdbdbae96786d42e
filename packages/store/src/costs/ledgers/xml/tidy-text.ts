import { detachText } from './detach-text.ts';
import { XML_LIMITS } from './xml-limits.ts';

const SPACE = 0x20;
const FIRST_ODD = 0x7f;
const FIRST_LETTER_AFTER = 0xc0;
const FIRST_HALF = 0x2000;

/** Whether a text is tidy as it is: one space at a time, no other white space, nothing that may be half a sign. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || (code >= FIRST_ODD && code < FIRST_LETTER_AFTER) || code >= FIRST_HALF || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

/** A text as it is kept on a line: on one row, without half signs, not too long; null where it says nothing. */
export function tidyText(text: string | null, most: number = XML_LIMITS.textCharacters): string | null {
  if (text === null) return null;
  // Nearly all are.
  if (text.length <= most && isTidy(text)) return detachText(text);
  const tidy = text.slice(0, most * 2).replace(/\s+/g, ' ').trim().slice(0, most).toWellFormed();
  return tidy === '' ? null : detachText(tidy);
}
