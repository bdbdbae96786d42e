import { describe, expect, it } from 'vitest';
import { composeCostCsv } from './compose-cost-csv.ts';

describe('a cost table that is filled in on the page', () => {
  it('is a file like any other, with prices of its own year', () => {
    expect(composeCostCsv([{ municipality: '0604', year: '2025', key: 'IKT-bemanning', amount: '8 265 000', fte: '9,5' }])).toBe(
      '\uFEFFKommunenummer;År;Element eller art;Beløp;Årsverk;Prisår\r\n0604;2025;IKT-bemanning;8 265 000;9,5;2025\r\n',
    );
  });

  it('keeps what is typed in its own cell, whatever it holds', () => {
    expect(composeCostCsv([{ municipality: '0301', year: '2025', key: '195', amount: '1;2"', fte: '' }])).toContain('0301;2025;195;"1;2""";;2025');
  });
});
