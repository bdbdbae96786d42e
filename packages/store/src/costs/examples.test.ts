import { fileURLToPath } from 'node:url';
import { classifyCostRows } from '@samvirke/model/costs';
import { describe, expect, it } from 'vitest';
import { known } from './testing/cost-table-fixture.ts';
import { readCostTable } from './read-cost-table.ts';

const folder = new URL('../../../../data/examples/kongsberg-region/', import.meta.url);
const read = (file: string) => readCostTable(fileURLToPath(new URL(file, folder)), { fileName: file, ...known });

describe('the invented example', () => {
  it('is a cost table without a fault, four elements for each of seven municipalities', async () => {
    const { rows, problems, questions, notices } = await read('cost-table.csv');
    expect({ problems, questions, notices }).toEqual({ problems: [], questions: [], notices: [] });
    expect(rows).toHaveLength(28);
    expect(new Set(rows.map(({ municipality }) => municipality)).size).toBe(7);
  });

  it('is taken from a ledger by account too, with what is no cost and what is no element', async () => {
    const { rows, problems, questions } = await read('cost-by-account.csv');
    expect({ problems, questions }).toEqual({ problems: [], questions: [] });
    const { ownFigures, unallocated, excluded } = classifyCostRows({ costSet: 'example', rows }, known.assumptions);
    expect(ownFigures).toHaveLength(28);
    // Rollag buys from its neighbour; the VAT of all seven comes back.
    expect(unallocated.map(({ municipality, nok }) => [municipality, nok])).toEqual([['0632', 240_000]]);
    expect(excluded).toHaveLength(7);
  });
});
