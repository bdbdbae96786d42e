import { detachText } from './detach-text.ts';
import { XML_LIMITS } from './xml-limits.ts';

/** A text as it is kept on a line: on one row, without half signs, not too long; null where it says nothing. */
export function tidyText(text: string | null, most: number = XML_LIMITS.textCharacters): string | null {
  if (text === null) return null;
  const tidy = text.slice(0, most * 2).replace(/\s+/g, ' ').trim().slice(0, most).toWellFormed();
  return tidy === '' ? null : detachText(tidy);
}
