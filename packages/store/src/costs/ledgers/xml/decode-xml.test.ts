import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';
import { readWhole } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';

const text = writeEhf({ supplier: { name: 'Blåbær – Ærlig Øl €' } });
const latin1 = writeEhf({ supplier: { name: 'Blåbær Ærlig Øl' } });
const nameOf = async (bytes: Uint8Array, size = 1000): Promise<string | null | undefined> => (await readWhole(readXml, bytes, { size })).lines[0]?.supplier?.name;

describe('how a file is written', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-8 that says nothing', Buffer.from(text.replace(/^<\?.*\?>\n/, ''))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')],
    ['UTF-16 the other way', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text.replace('UTF-8', 'windows-1252').replaceAll('–', '\u0096').replaceAll('€', '\u0080'), 'latin1')],
  ])('%s is read', async (_encoding, bytes) => {
    expect(await nameOf(bytes)).toBe('Blåbær – Ærlig Øl €');
    expect(await nameOf(bytes, 1)).toBe('Blåbær – Ærlig Øl €');
  });

  it('Latin-1 that says so is read', async () => {
    expect(await nameOf(Buffer.from(latin1.replace('UTF-8', 'ISO-8859-1'), 'latin1'))).toBe('Blåbær Ærlig Øl');
  });

  it('Latin-9 has the euro where Latin-1 has a currency sign', async () => {
    expect(await nameOf(Buffer.from(writeEhf({ supplier: { name: 'Ø ¤' } }).replace('UTF-8', 'ISO-8859-15'), 'latin1'))).toBe('Ø €');
  });

  it('Latin-1 that says UTF-8 is refused with its line', async () => {
    const line = latin1.split('\n').findIndex((row) => row.includes('Blåbær')) + 1;
    for (const size of [1, 100, 100_000]) {
      // oxlint-disable-next-line no-await-in-loop -- a few
      expect((await readWhole(readXml, Buffer.from(latin1, 'latin1'), { size })).refusal).toMatchObject({ code: 'ledger-xml-not-utf8', figures: { line } });
    }
  });

  it('a file that is cut in the middle of a sign is cut, and not written wrong', async () => {
    const cut = Buffer.from(text).indexOf(Buffer.from('Ø')) + 1;
    expect((await readWhole(readXml, Buffer.from(text).subarray(0, cut))).refusal).toMatchObject({ code: 'ledger-xml-truncated' });
  });

  it.each(['EBCDIC-CP-NO', 'UTF-7', 'Shift_JIS'])('%s is named', async (encoding) => {
    expect((await readWhole(readXml, text.replace('UTF-8', encoding))).refusal).toMatchObject({ code: 'ledger-xml-encoding-unknown', figures: { encoding } });
  });

  it('UTF-32 is named', async () => {
    const bytes = Buffer.from([...'<Invoice/>'].flatMap((sign) => [0, 0, 0, sign.charCodeAt(0)]));
    expect((await readWhole(readXml, bytes)).refusal).toMatchObject({ figures: { encoding: 'UTF-32' } });
  });
});
