import { describe, expect, it } from 'vitest';
import { readEntryForm } from './read-entry-form.ts';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ title: 'Avtale', visibility: 'own', protection: 'none', ...fields })) data.set(name, value);
  return data;
}
const content = (fields: Readonly<Record<string, string>>, language: 'nb' | 'en' = 'nb'): unknown => readEntryForm(form(fields), 'contract', language).content;

describe('an entry’s form', () => {
  it.each([
    ['1 234 567,50', 123_456_750],
    ['1234567.5', 123_456_750],
    ['0,29', 29],
    ['0,125', 12.5],
    ['mye', 'mye'],
  ])('has %s kroner as %s øre', (words, ore) => {
    expect(content({ 'content.amountOre': words })).toEqual({ amountOre: ore });
  });

  it('leaves out what is empty, and another kind’s fields', () => {
    expect(content({ 'content.amountOre': ' ', 'content.element': 'telecom', 'content.supplierNumber': '974 760 673', 'content.cpv': '48000000-8, 72000000' })).toEqual({
      supplierNumber: '974760673',
      cpv: ['48000000-8', '72000000'],
    });
  });

  it('names a cooperation only where that is who sees it', () => {
    expect(readEntryForm(form({ cooperation: 'x' }), 'contract', 'nb').cooperation).toBeNull();
    expect(readEntryForm(form({ visibility: 'cooperation', cooperation: 'x' }), 'contract', 'nb').cooperation).toBe('x');
  });
});
