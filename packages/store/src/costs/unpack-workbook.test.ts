import { describe, expect, it } from 'vitest';
import { buildZip } from './build-zip.ts';
import { handMadeWorkbook, sheetData, withCompressedPart } from './testing/hand-made-workbook.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

const workbook = handMadeWorkbook(sheetData([['Kommune']]));
const LIMIT = 1_000_000;
const zeros = Buffer.alloc(3 * LIMIT);

describe('a workbook is unpacked', () => {
  it('to the parts that hold cells, and no others', async () => {
    const { parts } = await unpackWorkbook(handMadeWorkbook(sheetData([['Kommune']]), { extra: [['xl/media/image1.png', 'x'], ['xl/externalLinks/externalLink1.xml', '<a/>'], ['xl/vbaProject.bin', 'x']] }));
    expect([...(parts?.keys() ?? [])]).toEqual(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']);
  });

  it('never when its list of contents declares too much', async () => {
    const bomb = withCompressedPart(workbook, 'xl/worksheets/sheet2.xml', zeros, zeros.length);
    expect(bomb.length).toBeLessThan(10_000);
    expect((await unpackWorkbook(bomb, LIMIT)).refusal).toEqual({ code: 'file-unpacks-too-large', figures: { megabytes: 4, limit: 1 } });
  });

  it('never when a part declares four gigabytes that it need not even have', async () => {
    const bomb = withCompressedPart(workbook, 'xl/media/image1.png', Buffer.from('x'), 0xffff_fffe);
    expect((await unpackWorkbook(bomb)).refusal?.code).toBe('file-unpacks-too-large');
  });

  it('no further than it declared, when its list lies', async () => {
    const bomb = withCompressedPart(workbook, 'xl/worksheets/sheet2.xml', zeros, 10);
    expect((await unpackWorkbook(bomb, LIMIT)).refusal?.code).toBe('file-unpacks-too-large');
  });

  it('just up to the limit', async () => {
    const size = [...((await unpackWorkbook(workbook)).parts?.values() ?? [])].join('').length + '<Types/>'.length;
    expect((await unpackWorkbook(workbook, size)).parts).toBeDefined();
    expect((await unpackWorkbook(workbook, size - 1)).refusal?.code).toBe('file-unpacks-too-large');
  });

  it('never with more parts than a workbook has', async () => {
    const many = handMadeWorkbook(sheetData([]), { extra: Array.from({ length: 2_000 }, (_, index) => [`x${index}`, ''] as const) });
    expect((await unpackWorkbook(many)).refusal?.code).toBe('file-unpacks-too-large');
  });

  it('never with two parts of one name, or with a document type', async () => {
    expect((await unpackWorkbook(handMadeWorkbook(sheetData([]), { extra: [['xl/workbook.xml', '<workbook/>']] }))).refusal?.code).toBe('file-unreadable');
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect((await unpackWorkbook(handMadeWorkbook(entity))).refusal?.code).toBe('file-unreadable');
  });

  it.each([
    ['ZIP', 'a/workbook.xlsx'],
    ['DOCX', 'word/document.xml'],
    ['XLSB', 'xl/workbook.bin'],
  ])('only when it is one: %s', async (found, name) => {
    expect((await unpackWorkbook(buildZip([[name, 'x']]))).found).toBe(found);
  });

  it('to a refusal when it is cut off', async () => {
    expect((await unpackWorkbook(workbook.subarray(0, workbook.length - 30))).refusal?.code).toBe('file-unreadable');
  });
});
