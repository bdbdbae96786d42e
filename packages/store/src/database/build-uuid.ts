import { randomBytes } from 'node:crypto';

const VERSION_7 = 0x70;
const VARIANT = 0x80;

/** A UUIDv7 (RFC 9562, 5.7): the time in milliseconds first, so that keys made together lie together in an index. */
export function buildUuid(milliseconds: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = VERSION_7 | (bytes.readUInt8(6) & 0x0f);
  bytes[8] = VARIANT | (bytes.readUInt8(8) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
