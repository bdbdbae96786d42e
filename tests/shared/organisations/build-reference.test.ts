import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { populationSeriesOf } from '@samvirke/model/organisations';
import { readReferenceData, referenceFolder } from '@samvirke/store/organisations';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildReference } from '../../../packages/store/src/organisations/build-reference/build-reference.ts';

const from = join(process.env['SAMVIRKE_SHARED'] ?? '', 'data');

describe('data/reference', () => {
  it('is what the received files give, byte for byte', async () => {
    const built = Object.entries(await buildReference(from));
    expect(built.length).toBeGreaterThan(0);
    for (const [file, content] of built) {
      expect(readFileSync(join(referenceFolder(), file), 'utf8') === content, `${file} differs from what is built`).toBe(true);
    }
  });

  it("gives the same population in today's boundaries as the one that others computed, but for the municipalities that got part of a split one", () => {
    const reference = readReferenceData();
    const theirs = parse<Record<string, string>>(
      readFileSync(join(from, '01-kommuner/folketall-2014-2026-i-2024-grenser.csv'), 'utf8'),
      { columns: true },
    );
    const different = new Set<string>();
    for (const row of theirs) {
      const number = row['kommunenr'] ?? '';
      for (const { year, value } of populationSeriesOf(number, reference)) {
        const other = row[`folketall_${year}`];
        if (other !== undefined && Math.round(value) !== Number(other)) different.add(number);
      }
    }
    // They divide a split municipality into equal parts; that would make Haram as large as Ålesund.
    expect([...different].sort()).toEqual(['1508', '1580', '1806', '1875', '5055', '5056', '5059']);
  });
});
