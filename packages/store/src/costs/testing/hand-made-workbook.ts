import { deflateRawSync } from 'node:zlib';
import { buildZip } from '../build-zip.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand, part by part, so that it can be wrong in ways that no program writes. */
export function handMadeWorkbook(sheetXml: string, { sheets = ['Ark1'], states = [] as string[], extra = [] as (readonly [string, string])[] } = {}): Buffer {
  const names = sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}"${states[index] ? ` state="${states[index]}"` : ''} r:id="rId${index + 1}"/>`);
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  return buildZip([
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', `<workbook xmlns:r="${RELATION}"><sheets>${names.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ...sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml] as const),
    ...extra,
  ]);
}

/** `<sheetData>` of rows of cells; a string becomes an inline string, a number a number, `{f, v}` a formula. */
export function sheetData(rows: readonly (readonly (string | number | null | { readonly f: string; readonly v?: string | number })[])[], after = ''): string {
  const cells = rows.map((row, index) => {
    const written = row.map((cell, column) => {
      const at = `r="${String.fromCharCode(65 + column)}${index + 1}"`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
      if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
      const type = typeof cell.v === 'string' ? ' t="str"' : '';
      return `<c ${at}${type}><f>${cell.f}</f>${cell.v === undefined ? '' : `<v>${cell.v}</v>`}</c>`;
    });
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  return `<worksheet><sheetData>${cells.join('')}</sheetData>${after}</worksheet>`;
}

/** The same zip with one part compressed, and with the size that its list of contents declares for it. */
export function withCompressedPart(zip: Buffer, name: string, content: Uint8Array, declaredSize: number): Buffer {
  const path = Buffer.from(name, 'latin1');
  const data = deflateRawSync(content);
  const end = zip.length - 22;
  const listAt = zip.readUInt32LE(end + 16);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(declaredSize, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, path, data]);
  const central = Buffer.alloc(46);
  Buffer.from([0x50, 0x4b, 1, 2, 20, 0]).copy(central);
  common.copy(central, 6);
  central.writeUInt32LE(listAt, 42);
  const list = Buffer.concat([zip.subarray(listAt, end), central, path]);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(listAt + local.length, 16);
  return Buffer.concat([zip.subarray(0, listAt), local, list, tail]);
}
