import { refuse, type Refusal } from '@samvirke/model/errors';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FILE_LIMITS, MEGABYTE } from './file-limits.ts';

/** The parts of a workbook that hold cells, by path, as text; or what kind of archive it is instead. */
export type UnpackedWorkbook =
  | { readonly parts: ReadonlyMap<string, string>; readonly refusal?: undefined; readonly found?: undefined }
  | { readonly parts?: undefined; readonly refusal: Refusal; readonly found?: undefined }
  | { readonly parts?: undefined; readonly refusal?: undefined; readonly found: 'ZIP' | 'DOCX' | 'ODS' | 'XLSB' };

const WORKBOOK = 'xl/workbook.xml';
const KEPT = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Opens an XLSX without trusting it: the sizes that its list of contents declares are added up and refused before
 * anything is unpacked (`file-unpacks-too-large`), then only the parts that hold cells are unpacked, one by one, and
 * their real bytes counted, since a list can lie. Pictures, macros, links to other files are never opened.
 */
export async function unpackWorkbook(bytes: Uint8Array, limit: number = FILE_LIMITS.unpackedBytes): Promise<UnpackedWorkbook> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      // Counted here instead, so that a list that lies is refused as what it is.
      validateEntrySizes: false,
    });
    const entries = new Map<string, Entry>();
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      if (declared > limit || entries.size >= FILE_LIMITS.entries) return tooLarge(declared, limit);
      // Two parts of one name are how one reader is shown another file than the next.
      if (entries.has(entry.fileName)) return unreadable();
      entries.set(entry.fileName, entry);
    }
    if (!entries.has(WORKBOOK)) return { found: kindOf(entries) };
    const parts = new Map<string, string>();
    let unpacked = 0;
    for (const [name, entry] of entries) {
      if (!KEPT.test(name)) continue;
      if (!entry.canDecodeFileData()) return unreadable();
      const chunks: Buffer[] = [];
      let size = 0;
      // oxlint-disable-next-line no-await-in-loop -- one part at a time, so that only one is ever open
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        size += chunk.byteLength;
        if (size > entry.uncompressedSize || unpacked + size > limit) return tooLarge(unpacked + size, limit);
        chunks.push(chunk);
      }
      unpacked += size;
      const text = Buffer.concat(chunks).toString('utf8');
      // No program that writes workbooks declares a document type; what does wants something expanded or fetched.
      if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return unreadable();
      parts.set(name, text);
    }
    return { parts };
  } catch {
    return unreadable();
  } finally {
    zip?.close();
  }
}

function kindOf(entries: ReadonlyMap<string, Entry>): 'ZIP' | 'DOCX' | 'ODS' | 'XLSB' {
  if (entries.has('word/document.xml')) return 'DOCX';
  if (entries.has('xl/workbook.bin')) return 'XLSB';
  if (entries.has('mimetype') && entries.has('content.xml')) return 'ODS';
  return 'ZIP';
}

function tooLarge(size: number, limit: number): UnpackedWorkbook {
  return { refusal: refuse('file-unpacks-too-large', { megabytes: Math.ceil(size / MEGABYTE), limit: Math.floor(limit / MEGABYTE) }) };
}

function unreadable(): UnpackedWorkbook {
  return { refusal: refuse('file-unreadable', {}) };
}
