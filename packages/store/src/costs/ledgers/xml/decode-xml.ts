import { isUtf8 } from 'node:buffer';
import { XML_LIMITS } from './xml-limits.ts';
import { XmlRefused } from './xml-refused.ts';

/** Turns the bytes of an XML file into its text, piece by piece. Throws XmlRefused. */
export interface XmlDecoder {
  /** The text of the next bytes; `line` is where the text before them ended. */
  readonly decode: (bytes: Uint8Array, line: number) => string;
  /** What was waited with. */
  readonly end: (line: number) => string;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;
const DECLARATION_BYTES = 200;
const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  // Says two bytes a sign, in a declaration of one byte a sign: what it really is, shows.
  ['utf-16', 'utf-8'],
  ['utf-16le', 'utf-8'],
  ['utf-16be', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);
/** 0x80–0x9F of Windows-1252; the rest is Latin-1, whose own signs there nobody writes. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_OF_1252 = 0x80;
/** Where Latin-9 isn't Latin-1. */
const LATIN_9: Readonly<Record<string, string>> = { '¤': '€', '¦': 'Š', '¨': 'š', '´': 'Ž', '¸': 'ž', '¼': 'Œ', '½': 'œ', '¾': 'Ÿ' };
const NEWLINE = 0x0a;

/**
 * A byte order mark decides; else zeros tell UTF-16; else the declaration is believed, and UTF-8 is what it is without
 * one. What says UTF-8 and isn't is refused with its line: to guess would turn every ø into something else.
 */
export function buildXmlDecoder(): XmlDecoder {
  let encoding: Encoding | null = null;
  /** Bytes of a sign that isn't whole yet, or of a file that is still too short to tell. */
  let kept: Buffer = Buffer.alloc(0);

  function decode(bytes: Uint8Array, line: number): string {
    const fresh = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let all = kept.byteLength === 0 ? fresh : Buffer.concat([kept, fresh]);
    if (encoding === null) {
      if (all.byteLength < DECLARATION_BYTES) {
        // The bytes are the caller's: a copy is kept.
        kept = Buffer.from(all);
        return '';
      }
      [encoding, all] = detect(all);
    }
    const whole = all.byteLength - unfinished(all, encoding);
    kept = Buffer.from(all.subarray(whole));
    return toText(all.subarray(0, whole), encoding, line);
  }

  function end(line: number): string {
    let rest: Buffer = kept;
    kept = Buffer.alloc(0);
    if (encoding === null) [encoding, rest] = detect(rest);
    // Half a sign: the file was cut in it.
    if (unfinished(rest, encoding) > 0) throw XmlRefused.as('ledger-xml-truncated', { line });
    return toText(rest, encoding, line);
  }

  return { decode, end };
}

function detect(bytes: Buffer): [Encoding, Buffer] {
  const head = bytes.subarray(0, DECLARATION_BYTES);
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff]) || startsWith(head, [0, 0, 0, 0x3c]) || startsWith(head, [0x3c, 0, 0, 0])) {
    throw XmlRefused.as('ledger-xml-encoding-unknown', { encoding: 'UTF-32' });
  }
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return ['utf-8', bytes.subarray(3)];
  if (startsWith(head, [0xff, 0xfe])) return ['utf-16le', bytes.subarray(2)];
  if (startsWith(head, [0xfe, 0xff])) return ['utf-16be', bytes.subarray(2)];
  if (startsWith(head, [0x3c, 0])) return ['utf-16le', bytes];
  if (startsWith(head, [0, 0x3c])) return ['utf-16be', bytes];
  const declared = DECLARED.exec(head.toString('latin1'))?.[1];
  const encoding = declared === undefined ? 'utf-8' : NAMES.get(declared.toLowerCase().replaceAll('_', '-'));
  if (!encoding) throw XmlRefused.as('ledger-xml-encoding-unknown', { encoding: declared ?? '' });
  return [encoding, bytes];
}

function startsWith(bytes: Uint8Array, marks: readonly number[]): boolean {
  return marks.every((mark, at) => bytes[at] === mark);
}

/** How many bytes at the end belong to a sign whose last bytes haven't come. */
function unfinished(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes.byteLength % 2;
  if (encoding !== 'utf-8') return 0;
  for (let back = 1; back <= 3 && back <= bytes.byteLength; back += 1) {
    const byte = bytes[bytes.byteLength - back]!;
    // 0xxxxxxx is a sign of its own; 10xxxxxx goes on; 110, 1110 and 11110 begin signs of two, three and four bytes.
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function toText(bytes: Buffer, encoding: Encoding, line: number): string {
  switch (encoding) {
    case 'utf-8':
      if (!isUtf8(bytes)) throw XmlRefused.as('ledger-xml-not-utf8', { line: line + linesBeforeFault(bytes) });
      return bytes.toString('utf8');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
      return Buffer.from(bytes).swap16().toString('utf16le');
    case 'windows-1252':
      return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - FIRST_OF_1252));
    case 'iso-8859-15':
      return bytes.toString('latin1').replace(/[¤¦¨´¸¼½¾]/g, (sign) => LATIN_9[sign] ?? sign);
  }
}

function linesBeforeFault(bytes: Buffer): number {
  let lines = 0;
  for (let from = 0; from < bytes.byteLength; lines += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    const row = bytes.subarray(from, end < 0 ? bytes.byteLength : end);
    if (!isUtf8(row) || end < 0) return lines;
    from = end + 1;
  }
  return lines;
}

/** The file in pieces of a size that is decoded and read at once, whatever size they came in. */
export async function* cutBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.byteLength; from += XML_LIMITS.pieceBytes) yield chunk.subarray(from, from + XML_LIMITS.pieceBytes);
  }
}
