/** What a file is by its first bytes, whatever it is called. `text` may be a table, `zip` may be a workbook. */
export type FileKind = 'empty' | 'text' | 'zip' | 'xls' | 'encrypted' | 'pdf' | 'image' | 'html' | 'archive' | 'binary';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
];
/** A workbook with a password is an old container with a stream of this name, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export function detectFileKind(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) return 'empty';
  for (const [kind, signature] of SIGNATURES) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    if (kind === 'xls' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)) return 'encrypted';
    return kind;
  }
  // "Save as web page" with an ending of .xls is common from old case systems.
  if (/^\s*<(!doctype html|html|table|\?xml)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))) return 'html';
  return 'text';
}
