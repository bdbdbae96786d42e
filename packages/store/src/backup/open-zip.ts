import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
/** 4.5: the first that has 64-bit sizes. */
const VERSION = 45;
const DEFLATED = 8;
/** 1980-01-01, the first day that a zip can tell of: the same content gives the same bytes. */
const FIRST_DAY = 0x21;
/** "See the 64-bit field": a part or the whole may be larger than 4 GB. */
const SEE_64 = 0xffffffff;
const FIELD_64 = 0x0001;
/** Fast rather than small: a nation's rows are to be written while others wait for the database. */
const LEVEL = 3;

export interface WrittenPart {
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipWriter {
  /** One part after another; each is packed as it comes and never held. */
  readonly add: (name: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>) => Promise<WrittenPart>;
  /** The list of contents, without which nobody reads the file; then all of it on the disk. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Listed {
  readonly name: Buffer;
  readonly crc: number;
  readonly bytes: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * A new zip in a file that mustn't be there, readable for its owner alone. 64-bit throughout. Sizes are written into a
 * part's own head when it is done, so every program reads it.
 */
export async function openZip(path: string): Promise<ZipWriter> {
  const handle = await open(path, 'wx', 0o600);
  const listed: Listed[] = [];
  let offset = 0;
  return {
    add: async (name, chunks) => {
      const begin = offset;
      const path = Buffer.from(name, 'latin1');
      const head = LOCAL_LENGTH + path.length + LOCAL_64_LENGTH;
      let place = begin + head;
      const hash = createHash('sha256');
      let [crc, bytes] = [0, 0];
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const chunk of chunks) {
          crc = crc32(chunk, crc);
          bytes += chunk.byteLength;
          hash.update(chunk);
          yield chunk;
        }
      };
      await pipeline(Readable.from(counted()), createDeflateRaw({ level: LEVEL }), async (packed: AsyncIterable<Buffer>) => {
        for await (const chunk of packed) {
          await writeAt(handle, chunk, place);
          place += chunk.byteLength;
        }
      });
      const part: Listed = { name: path, crc, bytes, packed: place - begin - head, offset: begin };
      await writeAt(handle, localHead(part), begin);
      listed.push(part);
      offset = place;
      return { bytes, sha256: hash.digest('hex') };
    },
    finish: async () => {
      const list = Buffer.concat(listed.map(centralHead));
      await writeAt(handle, Buffer.concat([list, ending(listed.length, list.length, offset)]), offset);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

const LOCAL_LENGTH = 30;
const LOCAL_64_LENGTH = 20;
const CENTRAL_LENGTH = 46;
const CENTRAL_64_LENGTH = 28;

function localHead({ name, crc, bytes, packed }: Listed): Buffer {
  const head = Buffer.alloc(LOCAL_LENGTH + LOCAL_64_LENGTH);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt16LE(FIRST_DAY, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(SEE_64, 18);
  head.writeUInt32LE(SEE_64, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(LOCAL_64_LENGTH, 28);
  head.writeUInt16LE(FIELD_64, LOCAL_LENGTH);
  head.writeUInt16LE(LOCAL_64_LENGTH - 4, LOCAL_LENGTH + 2);
  head.writeBigUInt64LE(BigInt(bytes), LOCAL_LENGTH + 4);
  head.writeBigUInt64LE(BigInt(packed), LOCAL_LENGTH + 12);
  return Buffer.concat([head.subarray(0, LOCAL_LENGTH), name, head.subarray(LOCAL_LENGTH)]);
}

function centralHead({ name, crc, bytes, packed, offset }: Listed): Buffer {
  const head = Buffer.alloc(CENTRAL_LENGTH + CENTRAL_64_LENGTH);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt16LE(FIRST_DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(SEE_64, 20);
  head.writeUInt32LE(SEE_64, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(CENTRAL_64_LENGTH, 30);
  head.writeUInt32LE(SEE_64, 42);
  head.writeUInt16LE(FIELD_64, CENTRAL_LENGTH);
  head.writeUInt16LE(CENTRAL_64_LENGTH - 4, CENTRAL_LENGTH + 2);
  head.writeBigUInt64LE(BigInt(bytes), CENTRAL_LENGTH + 4);
  head.writeBigUInt64LE(BigInt(packed), CENTRAL_LENGTH + 12);
  head.writeBigUInt64LE(BigInt(offset), CENTRAL_LENGTH + 20);
  return Buffer.concat([head.subarray(0, CENTRAL_LENGTH), name, head.subarray(CENTRAL_LENGTH)]);
}

function ending(parts: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(END_64, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION, 12);
  end.writeUInt16LE(VERSION, 14);
  end.writeBigUInt64LE(BigInt(parts), 24);
  end.writeBigUInt64LE(BigInt(parts), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(END_64_PLACE, 56);
  end.writeBigUInt64LE(BigInt(offset + length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(END, 76);
  end.writeUInt16LE(Math.min(parts, 0xffff), 84);
  end.writeUInt16LE(Math.min(parts, 0xffff), 86);
  end.writeUInt32LE(SEE_64, 88);
  end.writeUInt32LE(SEE_64, 92);
  return end;
}

/** A disk that is nearly full takes a part of what it is given, and says so only at the next. */
async function writeAt(handle: FileHandle, bytes: Buffer, place: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, place + written);
    written += bytesWritten;
  }
}
