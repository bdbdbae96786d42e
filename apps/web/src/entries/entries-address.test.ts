import { describe, expect, it } from 'vitest';
import { entriesAddress, tableAddress } from './entries-address.ts';

describe('what a list asks for', () => {
  it('is what the page’s address says, and no more', () => {
    expect(entriesAddress(new URLSearchParams('q=sak og arkiv&kind=contract&m=3303&status='))).toBe('/api/v1/entries?q=sak+og+arkiv&kind=contract&limit=50');
    expect(entriesAddress(new URLSearchParams())).toBe('/api/v1/entries?limit=50');
  });

  it('is the whole of it where it is taken out as a table', () => {
    expect(tableAddress(new URLSearchParams('own=true&after=abc'), 'csv', 'nn')).toBe('/api/v1/entries/table.csv?own=true&language=nn');
  });
});
