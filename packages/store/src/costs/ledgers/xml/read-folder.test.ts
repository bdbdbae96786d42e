import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { readFolder } from './read-folder.ts';
import { packZip } from './testing/pack-zip.ts';
import { gather } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samvirke-folder-'));
  mkdirSync(join(folder, 'mars/uke-11'), { recursive: true });
  mkdirSync(join(folder, 'tom'));
  writeFileSync(join(folder, 'b.xml'), writeEhf({ id: 'B' }));
  writeFileSync(join(folder, 'mars/uke-11/a.xml'), writeEhf({ id: 'A' }));
  writeFileSync(join(folder, 'mars/.DS_Store'), 'x');
  writeFileSync(join(folder, 'mars/pakke.zip'), packZip([{ name: 'c.xml', content: writeEhf({ id: 'C' }) }, { name: 'kopi.xml', content: writeEhf({ id: 'B' }) }]));
  writeFileSync(join(folder, 'tull.zip'), 'hei');
  writeFileSync(join(folder, 'katalog.xml'), '<Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2"/>');
  symlinkSync('/etc/hostname', join(folder, 'lenke.xml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder of invoices', () => {
  it('is read with its folders and zip files, in the order of their names, and what can’t be read is told', async () => {
    const whole = await gather(readFolder(folder, { name: 'innboks' }));
    expect(whole.refusal).toBeNull();
    expect(whole.lines.map((line) => line.place.file)).toEqual(['innboks/b.xml', 'innboks/mars/pakke.zip!c.xml', 'innboks/mars/uke-11/a.xml']);
    expect(whole.rejected.map(({ file, code, figures }) => [file, code, figures])).toEqual([
      ['innboks/katalog.xml', 'ehf-catalogue', {}],
      ['innboks/lenke.xml', 'file-unreadable', {}],
      ['innboks/mars/pakke.zip!kopi.xml', 'ledger-repeated', { first: 'innboks/b.xml' }],
      ['innboks/tull.zip', 'file-unreadable', {}],
    ]);
  });

  it.each([
    ['that is empty', () => readFolder(join(folder, 'tom')), 'ledger-nothing-inside'],
    ['that isn’t there', () => readFolder(join(folder, 'borte')), 'file-unreadable'],
    ['of too many files', () => readFolder(folder, { limits: { ...ARCHIVE_LIMITS, files: 2 } }), 'ledger-files-too-many'],
  ])('%s is refused', async (_what, batches, code) => {
    expect((await gather(batches())).refusal).toMatchObject({ code });
  });
});
