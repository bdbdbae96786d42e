import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { formatField } from './format-field.ts';

describe('a field’s value', () => {
  it.each([
    ['content.amountOre', 123_456_750, '1 234 567,50 kr'],
    ['amountOre', 120_000_05, '120 000,05 kr'],
    ['amountOre', 120_000_00, '120 000 kr'],
    ['year', 2026, '2026'],
    ['fte', 1234.5, '1 234,5'],
    ['validTo', '2026-11-22', '22. november 2026'],
    ['content.vat', 'without', 'uten mva.'],
    ['visibility', 'public-bodies', 'Offentlige virksomheter'],
    ['isShared', true, 'Ja'],
    ['cpv', ['48000000-8', '72000000'], '48000000-8, 72000000'],
    ['caseNumber', '26/123', '26/123'],
    ['supplierNumber', '974760673', '974 760 673'],
    ['place', null, null],
  ])('%s is written as people write it', async (name, value, written) => {
    expect(formatField(name, value, await loadTexts('nb'))?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null).toBe(written);
  });
});
