export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** 0x80–0x9F of Windows-1252; the rest is Latin-1. Written out: TextDecoder has had faults in just these. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
// oxlint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The text of a file and how it was written, or null where the bytes are no text.
 *
 * A byte order mark decides; else UTF-16 shows as zeros in every other byte; else what is valid UTF-8 is UTF-8, and
 * the rest is Windows-1252, which is what Excel on Windows saves a CSV as in Norway.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncodingName } | null {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const text = encoding ? decode(bytes, encoding) : (decode(bytes, 'utf-8') ?? windows1252(bytes));
  if (text === null || NOT_TEXT.test(text)) return null;
  return { text: text.replace(/^\ufeff/, ''), encoding: encoding ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252') };
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function unmarkedUtf16(bytes: Uint8Array): TextEncodingName | null {
  const length = Math.min(bytes.byteLength, 1000) & ~1;
  if (length < 4 || bytes.byteLength % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  // Norwegian in UTF-16 has a zero in nearly every pair, always on the same side.
  const most = (length / 2) * 0.8;
  if (odd >= most && even === 0) return 'utf-16le';
  if (even >= most && odd === 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  return decode(bytes, 'utf-8') !== null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}
