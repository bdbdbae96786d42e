import { createReadStream } from 'node:fs';
import type { TextEncodingName } from '../../decode-text.ts';

const PIECE = 1 << 20;
/** 0x80–0x9F of Windows-1252; the rest is Latin-1. Written out: TextDecoder has had faults in just these. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text file's signs in pieces, without its byte order mark. What isn't a sign in the encoding is �. */
export async function* readText(path: string, encoding: TextEncodingName, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE, signal });
  for await (const piece of pieces) {
    yield decoder
      ? decoder.decode(piece, { stream: true })
      : piece.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
  }
  if (decoder) yield decoder.decode();
}
