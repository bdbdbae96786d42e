import { refuse } from '@samvirke/model/errors';
import { CHECKSUMS, UPLOAD_LIMITS, type Sending } from '@samvirke/store/costs/uploads';
import { Refused } from '../site/refused.ts';
import { shortName } from './short-name.ts';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** No more of a header than a message can bear. */
const LONGEST_SHOWN = 100;
/** Fewer digits than whole numbers are exact to. */
const COUNT = /^\d{1,15}$/;
/** A key, and its value as base64, which may be left out. */
const PAIR = /^[\x21-\x2b\x2d-\x7e]+( (?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)?$/;
/** Bytes of what each checksum comes to. */
const DIGEST_BYTES = { sha1: 20, sha256: 32, sha512: 64 } as const;

/** A header that is a number of bytes. Throws Refused: upload-header. */
export function readCount(headers: Headers, name: 'Upload-Length' | 'Upload-Offset'): number {
  const value = textOf(headers, name);
  if (value === undefined || !COUNT.test(value)) throw refused(name, value, '0, 1, 2 …');
  return Number(value);
}

/** Upload-Metadata as it was sent, and the file's name in it (`filename`, UTF-8 in base64). Throws Refused: upload-header. */
export function readMetadata(headers: Headers): { readonly metadata: string; readonly fileName: string } {
  const name = 'Upload-Metadata';
  const example = `filename ${Buffer.from('regnskap.csv').toString('base64')}`;
  const metadata = textOf(headers, name) ?? '';
  const pairs = metadata.split(',').map((pair) => pair.trim());
  const keys = pairs.map((pair) => pair.split(' ', 1)[0] ?? '');
  const isRight = metadata.length <= UPLOAD_LIMITS.metadataSigns && pairs.every((pair) => PAIR.test(pair)) && new Set(keys).size === keys.length;
  if (!isRight) throw refused(name, metadata, example);
  const value = pairs.find((pair) => pair.startsWith('filename '))?.slice('filename '.length) ?? '';
  const fileName = shortName(Buffer.from(value, 'base64').toString('utf8'));
  if (fileName === '') throw refused(name, metadata, example);
  return { metadata, fileName };
}

/** What the bytes that come must come to; undefined where nothing is said of it. Throws Refused: upload-header. */
export function readChecksum(headers: Headers): Sending['checksum'] {
  const name = 'Upload-Checksum';
  const value = textOf(headers, name);
  if (value === undefined) return undefined;
  const [given, base64 = ''] = value.split(' ');
  const algorithm = CHECKSUMS.find((known) => known === given);
  const digest = Buffer.from(base64, 'base64');
  if (!algorithm || digest.byteLength !== DIGEST_BYTES[algorithm]) throw refused(name, value, CHECKSUMS.map((known) => `${known} …=`).join(', '));
  return { algorithm, digest };
}

function textOf(headers: Headers, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return value === undefined ? undefined : String(value);
}

function refused(header: string, value: string | undefined, allowed: string): Refused {
  return new Refused(refuse('upload-header', { header, value: (value ?? '').slice(0, LONGEST_SHOWN), allowed }));
}
