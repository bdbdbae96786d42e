import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { writeValue } from './write-value.ts';

const texts = await loadTexts('nb');
const write = (field: string, value: unknown): string => writeValue(field, value, texts, { '019ab000-0000-7000-8000-000000000002': 'Kari' }).replace(/[\u00a0\u202f]/g, ' ');

describe('a value from the log', () => {
  it.each([
    ['content.amountOre', 12_345_600, '123 456 kr'],
    ['content.year', 2026, '2026'],
    ['content.racks', 1200, '1 200'],
    ['is_shared', true, 'ja'],
    ['is_shared', false, 'nei'],
    ['hidden_until', '2026-12-31', '31. desember 2026'],
    ['approved_at', '2026-11-22T13:05:00+00:00', '22. november 2026 kl. 14.05'],
    ['approved_by', '019ab000-0000-7000-8000-000000000001', '019ab000 …'],
    ['approved_by', '019ab000-0000-7000-8000-000000000002', 'Kari'],
    ['role', 'auditor', 'revisor'],
    ['visibility', 'public', 'Alle'],
    ['title', 'Sak og arkiv', 'Sak og arkiv'],
    ['content.cpv', ['48000000-8', '72000000-5'], '48000000-8 og 72000000-5'],
    ['title', null, 'tomt'],
    ['title', '', 'tomt'],
  ] as const)('of %s is written as it is read', (field, value, expected) => {
    expect(write(field, value)).toBe(expected);
  });
});
