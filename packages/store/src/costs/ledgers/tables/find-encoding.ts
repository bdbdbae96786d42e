import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { TextEncodingName } from '../../decode-text.ts';

export interface FoundEncoding {
  readonly encoding: TextEncodingName;
  /** A line without anything in it: the engine leaves it out without counting it. */
  readonly hasEmptyLines: boolean;
}

const PIECE = 1 << 20;
/** UTF-16 without a mark shows as a zero in nearly every pair, always on the same side. */
const ZEROS = 0.8;
/** Of the longest sign in UTF-8, after its first byte. */
const MOST_LATER_BYTES = 3;
const EMPTY_LINES = ['\n\n', '\n\r\n', '\r\r'].map((text) => Buffer.from(text));
/** Of the longest of those, less one: what may stand on each side of where two pieces meet. */
const SEAM = 2;

/** How the text of a file is written, seen from all of it; null where it is no text (it has zeros, and isn't UTF-16). */
export async function findEncoding(path: string, signal?: AbortSignal): Promise<FoundEncoding | null> {
  const nothing: Buffer = Buffer.alloc(0);
  let half = nothing;
  let first = true;
  let utf8 = true;
  let hasEmptyLines = false;
  let seam: Buffer = Buffer.from('\n');
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE, signal });
  for await (const piece of pieces) {
    if (first) {
      const wide = wideEncoding(piece);
      if (wide) return { encoding: wide, hasEmptyLines: false };
      first = false;
    }
    if (piece.includes(0)) return null;
    if (utf8) {
      const bytes = half.length > 0 ? Buffer.concat([half, piece]) : piece;
      const end = wholeEnd(bytes);
      utf8 = isUtf8(bytes.subarray(0, end));
      half = Buffer.from(bytes.subarray(end));
    }
    if (!hasEmptyLines) {
      const meeting = Buffer.concat([seam, piece.subarray(0, SEAM)]);
      hasEmptyLines = EMPTY_LINES.some((pair) => piece.includes(pair) || meeting.includes(pair));
      seam = Buffer.from(piece.subarray(-SEAM));
    }
  }
  return { encoding: utf8 && half.length === 0 ? 'utf-8' : 'windows-1252', hasEmptyLines };
}

function wideEncoding(bytes: Buffer): TextEncodingName | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 1000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const most = (length / 2) * ZEROS;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : null;
}

/** Where the last whole sign ends. */
function wholeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(MOST_LATER_BYTES, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < width ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
