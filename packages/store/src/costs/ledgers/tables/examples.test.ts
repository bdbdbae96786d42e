import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findTotals, loadTable, openEngine } from './index.ts';

const folder = fileURLToPath(new URL('../../../../../../data/examples/received/', import.meta.url));

describe('the invented examples', () => {
  test.each([
    ['cloud-2025.csv', 'focus', [['NOK', 3, 2455250, 50000], ['EUR', 1, 12000, 0]]],
    ['kostra-0a-2025.dat', 'kostra-fixed', [['NOK', 10, 1301000000, 85000000]]],
    ['regnskap-2025.csv', 'account-table', null],
  ] as const)('%s comes to what its description says', async (file, format, currencies) => {
    const engine = await openEngine();
    try {
      expect(await loadTable(engine, { file, path: `${folder}${file}` })).toMatchObject({ format, rejected: 0 });
      const totals = await findTotals(engine);
      if ('code' in totals) throw new Error(totals.code);
      if (currencies) expect(totals.currencies.map((one) => [one.currency, one.rows, one.debitOre, one.creditOre])).toEqual(currencies);
      else expect(totals.rows).toBe(12);
    } finally {
      await engine.close();
    }
  });
});
