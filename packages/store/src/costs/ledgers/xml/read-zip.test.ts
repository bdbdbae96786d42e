import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { readZip, type ZipOptions } from './read-zip.ts';
import { packZip, type PackedFile } from './testing/pack-zip.ts';
import { gather, inPieces, type Whole } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';
import { writeSaft } from './testing/write-saft.ts';

const read = (files: readonly PackedFile[] | Uint8Array, options: ZipOptions = {}): Promise<Whole> => {
  const bytes = files instanceof Uint8Array ? files : packZip(files as readonly PackedFile[]);
  return gather(readZip({ file: 'f.zip', bytes: inPieces(bytes, 10_000) }, options));
};
const invoice = (id: string): PackedFile => ({ name: `${id}.xml`, content: writeEhf({ id }) });

describe('a zip file of invoices', () => {
  it('is read one by one, in the order of their names', async () => {
    const whole = await read([invoice('B'), { name: 'mars/', content: '' }, { name: 'mars/A.xml', content: writeEhf({ id: 'A' }) }, { name: 'regnskap.xml', content: writeSaft() }]);
    expect(whole).toMatchObject({ refusal: null, rejected: [], documents: 3 });
    expect(whole.lines.map((line) => [line.place.file, line.place.document])).toEqual([
      ['f.zip!B.xml', 'B'],
      ['f.zip!mars/A.xml', 'A'],
      ['f.zip!regnskap.xml', '1'],
      ['f.zip!regnskap.xml', '1'],
    ]);
  });

  it('goes on where one can’t be read, and nothing of that one is counted', async () => {
    const half = writeEhf({ id: 'X', lines: Array.from({ length: 5000 }, () => ({ amount: '1' })) }).slice(0, -40);
    const whole = await read([invoice('A'), { name: 'half.xml', content: half }, { name: 'katalog.pdf', content: '%PDF-1.7' }, { name: 'z.zip', content: packZip([invoice('C')]) }, invoice('D')]);
    expect(whole.lines.map((line) => line.place.document)).toEqual(['A', 'D']);
    expect(whole.rejected.map(({ file, code }) => [file, code])).toEqual([
      ['f.zip!half.xml', 'ledger-xml-truncated'],
      ['f.zip!katalog.pdf', 'ledger-not-xml'],
      ['f.zip!z.zip', 'ledger-zip-nested'],
    ]);
    expect(whole.rejected[0]?.row).toBeGreaterThan(5000);
  });

  it('counts two files of the same content once', async () => {
    const whole = await read([invoice('A'), { ...invoice('A'), name: 'kopi.xml' }]);
    expect(whole.lines).toHaveLength(1);
    expect(whole.rejected).toMatchObject([{ file: 'f.zip!kopi.xml', code: 'ledger-repeated', figures: { first: 'f.zip!A.xml' } }]);
  });

  it('reads a file larger than is held twice, and gives each line once', async () => {
    const many = ARCHIVE_LIMITS.heldLines + 1;
    const content = writeEhf({ id: 'STOR', lines: Array.from({ length: many }, () => ({ amount: '1' })) });
    const whole = await read([invoice('A'), { name: 'stor.xml', content }, { name: 'stor2.xml', content }]);
    expect(whole.lines).toHaveLength(many + 1);
    expect(whole.lines.map((line) => line.amountOre).reduce((a, b) => a + b, 0)).toBe(many * 100 + 120_050);
    expect(whole.rejected).toMatchObject([{ code: 'ledger-repeated' }]);
  });

  it('passes over what operating systems leave', async () => {
    const whole = await read([invoice('A'), { name: '__MACOSX/._A.xml', content: 'x' }, { name: '.DS_Store', content: 'x' }, { name: 'Thumbs.db', content: 'x' }]);
    expect(whole).toMatchObject({ rejected: [], documents: 1 });
  });

  it.each([
    ['has a password', { isEncrypted: true }, 'ledger-zip-encrypted'],
    ['is packed in a way that we don’t know', { method: 99 }, 'file-unreadable'],
    ['was damaged', { saidSum: 1 }, 'file-unreadable'],
    ['is larger than the list says', { saidSize: 10 }, 'file-unreadable'],
    ['is smaller than the list says', { saidSize: 10_000 }, 'file-unreadable'],
  ])('tells of one that %s', async (_what, odd, code) => {
    const whole = await read([invoice('A'), { ...invoice('B'), ...odd }]);
    expect(whole.refusal).toBeNull();
    expect(whole.lines.map((line) => line.place.document)).toEqual(['A']);
    expect(whole.rejected).toMatchObject([{ file: 'f.zip!B.xml', code }]);
  });

  it.each(['../A.xml', '/etc/passwd', 'a/../../b.xml', '..\\A.xml'])('that climbs out by %s is refused whole', async (name) => {
    const whole = await read([invoice('B'), { name, content: writeEhf() }]);
    expect(whole).toMatchObject({ lines: [], refusal: { code: 'ledger-zip-climbs', place: { file: 'f.zip' } } });
  });

  it('that blows up is refused before anything is unpacked', async () => {
    const bomb = { name: 'bomb.xml', content: Buffer.alloc(11_000_000) };
    expect((await read([bomb])).refusal).toMatchObject({ code: 'ledger-zip-blows-up', figures: { entry: 'bomb.xml', limit: 200 } });
  });

  it.each([
    ['too many files', { files: 1 }, 'ledger-files-too-many'],
    ['too much in it', { unpackedBytes: 3000 }, 'ledger-zip-too-large'],
    ['too many bytes', { packedBytes: 500 }, 'file-too-large'],
  ])('with %s is refused', async (_what, limits, code) => {
    expect((await read([invoice('A'), invoice('B')], { limits: { ...ARCHIVE_LIMITS, ...limits } })).refusal).toMatchObject({ code });
  });

  it.each([
    ['nothing in it', packZip([]), 'ledger-nothing-inside'],
    ['its end cut off', packZip([invoice('A')]).subarray(0, -30), 'file-unreadable'],
    ['two files of one name', packZip([invoice('A'), invoice('A')]), 'file-unreadable'],
    ['no zip in it', Buffer.from('hei'), 'file-unreadable'],
  ])('with %s is refused', async (_what, bytes, code) => {
    expect((await read(bytes)).refusal).toMatchObject({ code, place: { file: 'f.zip' } });
  });

  it('leaves nothing on the disk, also when its reader stops early', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('samvirke-zip-'));
    const batches = readZip({ file: 'f.zip', bytes: inPieces(packZip([invoice('A')])) });
    await batches.next();
    await batches.return(null);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('samvirke-zip-'))).toEqual(before);
  });
});
