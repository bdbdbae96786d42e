import { refuse, type Refusal } from '@samvirke/model/errors';
import { SaxesParser } from 'saxes';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MEGABYTE } from '../../file-limits.ts';
import { writeRecords } from './write-records.ts';

/** How large a workbook may be: a full sheet of a million rows is some hundreds of megabytes of XML. */
export const WORKBOOK_LIMITS = {
  /** Of all that is in it. */
  unpackedBytes: 4_000 * MEGABYTE,
  /** Times larger unpacked than packed: sheets of figures come to ten or twenty. */
  times: 200,
  /** Below this any packing is harmless. */
  alwaysBytes: 50 * MEGABYTE,
  entries: 10_000,
  /** Texts that cells share are all held at once. */
  sharedCharacters: 200 * MEGABYTE,
  /** Of a cell: Excel's own limit. */
  cellCharacters: 32_767,
  columns: 16_384,
} as const;

export interface UnfoldedSheet {
  readonly name: string;
  readonly path: string;
}

type Found = { readonly sheets: readonly UnfoldedSheet[]; readonly refusal?: undefined } | { readonly sheets?: undefined; readonly refusal: Refusal };

class TooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super('too large');
    this.bytes = bytes;
  }
}

/**
 * The visible sheets of a workbook, each written as a text table in the engine's folder, read through as a stream:
 * neither the file nor a sheet is ever held whole. What declares a document type, unpacks to more than it says or to
 * more than a workbook can be, is refused.
 */
export async function unfoldWorkbook(path: string, placeFor: (sheet: number) => string, file: string, signal?: AbortSignal): Promise<Found> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    let declared = 0;
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (entries.size >= WORKBOOK_LIMITS.entries || declared > WORKBOOK_LIMITS.unpackedBytes || (declared > WORKBOOK_LIMITS.alwaysBytes && declared > packed * WORKBOOK_LIMITS.times)) throw new TooLarge(declared);
      // Two parts of one name are how one reader is shown another file than the next.
      if (entries.has(entry.fileName)) return { refusal: refuse('file-unreadable', {}, { file }) };
      entries.set(entry.fileName, entry);
    }
    if (!entries.has('xl/workbook.xml')) return { refusal: refuse('file-type-mismatch', { ending: endingOf(file), found: entries.has('word/document.xml') ? 'DOCX' : entries.has('content.xml') ? 'ODS' : 'ZIP' }, { file }) };
    const open = zip;
    const read = async (name: string, on: (parser: SaxesParser) => void, after?: () => Promise<void>): Promise<void> => {
      const entry = entries.get(name);
      if (entry) await parsePart(open, entry, on, signal, after);
    };
    const targets = new Map<string, string>();
    await read('xl/_rels/workbook.xml.rels', (parser) => {
      parser.on('opentag', ({ name, attributes }) => {
        if (local(name) !== 'Relationship') return;
        const target = String(attributes['Target'] ?? '');
        targets.set(String(attributes['Id'] ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      });
    });
    const sheets: { readonly name: string; readonly part: string }[] = [];
    let epoch1904 = false;
    await read('xl/workbook.xml', (parser) => {
      parser.on('opentag', ({ name, attributes }) => {
        if (local(name) === 'workbookPr' && /^(1|true)$/.test(String(attributes['date1904'] ?? ''))) epoch1904 = true;
        if (local(name) !== 'sheet' || /hidden/i.test(String(attributes['state'] ?? ''))) return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        const part = targets.get(String(id ?? ''));
        if (part !== undefined && entries.has(part)) sheets.push({ name: String(attributes['name'] ?? ''), part });
      });
    });
    const texts = await readSharedTexts(read);
    const dates = await readDateStyles(read);
    const written: UnfoldedSheet[] = [];
    for (const [index, { name, part }] of sheets.entries()) {
      const to = placeFor(index);
      const writer = writeRecords(to);
      try {
        await read(part, (parser) => writeRows(parser, writer.write, { texts, dates, epoch1904 }), writer.drain);
      } finally {
        await writer.end();
      }
      written.push({ name, path: to });
    }
    return { sheets: written };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (error instanceof TooLarge) return { refusal: refuse('file-unpacks-too-large', { megabytes: Math.ceil(error.bytes / MEGABYTE), limit: WORKBOOK_LIMITS.unpackedBytes / MEGABYTE }, { file }) };
    return { refusal: refuse('file-unreadable', {}, { file }) };
  } finally {
    zip?.close();
  }
}

async function parsePart(zip: ZipFile, entry: Entry, on: (parser: SaxesParser) => void, signal?: AbortSignal, after?: () => Promise<void>): Promise<void> {
  const parser = new SaxesParser({ position: false });
  // No program that writes workbooks declares a document type; what does wants something expanded or fetched.
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('error', (error) => {
    throw error;
  });
  on(parser);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    signal?.throwIfAborted();
    parser.write(decoder.decode(piece, { stream: true }));
    await after?.();
  }
  parser.write(decoder.decode());
  parser.close();
}

type ReadPart = (name: string, on: (parser: SaxesParser) => void, after?: () => Promise<void>) => Promise<void>;

async function readSharedTexts(read: ReadPart): Promise<readonly string[]> {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  let depth = 0;
  let phonetic = false;
  await read('xl/sharedStrings.xml', (parser) => {
    parser.on('opentag', ({ name }) => {
      if (local(name) === 'si') text = '';
      if (local(name) === 'rPh') phonetic = true;
      if (local(name) === 't') depth += 1;
    });
    parser.on('text', (piece) => {
      if (depth > 0 && !phonetic && text.length < WORKBOOK_LIMITS.cellCharacters) text += piece;
    });
    parser.on('closetag', ({ name }) => {
      if (local(name) === 't') depth -= 1;
      if (local(name) === 'rPh') phonetic = false;
      if (local(name) !== 'si') return;
      texts.push(text);
      characters += text.length + 1;
      if (characters > WORKBOOK_LIMITS.sharedCharacters) throw new TooLarge(characters);
    });
  });
  return texts;
}

/** Number formats of dates that a workbook needn't spell out. */
const DATE_FORMATS: readonly number[] = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Which styles of cells show a day. */
async function readDateStyles(read: ReadPart): Promise<ReadonlySet<number>> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let inside = false;
  let index = 0;
  await read('xl/styles.xml', (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      if (local(name) === 'numFmt') {
        const code = String(attributes['formatCode'] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[yd]/i.test(code) && !/[#0?]/.test(code)) formats.add(Number(attributes['numFmtId']));
      }
      if (local(name) === 'cellXfs') inside = true;
      if (inside && local(name) === 'xf') {
        if (formats.has(Number(attributes['numFmtId']))) styles.add(index);
        index += 1;
      }
    });
    parser.on('closetag', ({ name }) => {
      if (local(name) === 'cellXfs') inside = false;
    });
  });
  return styles;
}

interface CellWords {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly epoch1904: boolean;
}

const LAST_ROW = 1_048_576;

function writeRows(parser: SaxesParser, write: (cells: readonly string[]) => void, words: CellWords): void {
  let cells: string[] = [];
  let row = 0;
  let written = 0;
  let column = -1;
  let type = '';
  let style = -1;
  let value = '';
  let reads = false;
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    if (tag === 'row') {
      cells = [];
      column = -1;
      row = Number(attributes['r'] ?? row + 1);
      if (!(row > written && row <= LAST_ROW)) throw new Error('rows out of order');
      // Rows without anything are left out of the file, and are rows all the same.
      for (; written < row - 1; written += 1) write(['']);
    } else if (tag === 'c') {
      column = columnOf(String(attributes['r'] ?? '')) ?? column + 1;
      if (column >= WORKBOOK_LIMITS.columns) throw new Error('too many columns');
      type = String(attributes['t'] ?? 'n');
      style = Number(attributes['s'] ?? -1);
      value = '';
    } else if (tag === 'v' || tag === 't') reads = true;
    else if (tag === 'rPh') reads = false;
  });
  parser.on('text', (piece) => {
    if (reads && value.length < WORKBOOK_LIMITS.cellCharacters) value += piece;
  });
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    if (tag === 'v' || tag === 't') reads = false;
    else if (tag === 'c') {
      while (cells.length <= column) cells.push('');
      cells[column] = cellText(value, type, style, words);
    } else if (tag === 'row') {
      write(cells.length > 0 ? cells : ['']);
      written = row;
    }
  });
}

function cellText(value: string, type: string, style: number, { texts, dates, epoch1904 }: CellWords): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type !== 'n' || value === '') return value;
  if (dates.has(style)) return dayOf(Number(value), epoch1904) ?? value;
  return plainDigits(value);
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of a spreadsheet: 1899-12-30, or 1904-01-01 where it was begun on an old Macintosh. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_0_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

function dayOf(serial: number, epoch1904: boolean): string | null {
  if (!(serial >= 0 && serial <= LAST_DAY)) return null;
  return new Date((epoch1904 ? DAY_0_1904 : DAY_0) + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Digits that a spreadsheet keeps of a number; those beyond are what binary fractions leave. */
const KEPT_DIGITS = 15;

/**
 * A number as a spreadsheet shows it, without an exponent: it is kept as a binary fraction, so that 45998.1 may stand
 * as 45998.099999999999.
 */
function plainDigits(value: string): string {
  if (/^-?\d{1,15}$/.test(value)) return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = number.toPrecision(KEPT_DIGITS);
  const plain = shown.includes('e') ? Number(shown).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : shown;
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

function columnOf(reference: string): number | null {
  const name = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  if (name === undefined) return null;
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Some programs write every element as `x:row`. */
function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function endingOf(file: string): string {
  return /\.([^./\\!]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
