import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFolder } from './read-folder.ts';
import { readXml } from './read-xml.ts';
import { gather, readWhole } from './testing/read-whole.ts';

const folder = fileURLToPath(new URL('../../../../../../data/examples/received/', import.meta.url));

describe('the invented examples', () => {
  it('of invoices come to what their README says', async () => {
    const { lines, rejected, documents } = await gather(readFolder(`${folder}invoices`));
    expect([rejected, documents]).toEqual([[], 2]);
    const of = (id: string): number => lines.filter((line) => line.place.document === id).reduce((sum, line) => sum + line.amountOre, 0);
    expect([of('1001'), of('1002')]).toEqual([5_997_000, -320_000]);
    expect(lines.flatMap((line) => line.marks)).toEqual(['allowance']);
    expect(lines.every((line) => line.supplier?.number !== null)).toBe(true);
  });

  it('of SAF-T balance, and have their arts', async () => {
    const { lines, rejected } = await readWhole(readXml, readFileSync(`${folder}saf-t-2025.xml`));
    expect(rejected).toEqual([]);
    expect(lines.reduce((sum, line) => sum + line.amountOre, 0)).toBe(0);
    expect(lines.map((line) => line.art)).toEqual(['240', '429', null, '260', '429', null]);
    expect(lines[0]).toMatchObject({ supplier: { name: 'Oppdiktet Skydrift AS' }, function: '120' });
  });
});
