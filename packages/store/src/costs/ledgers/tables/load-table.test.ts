import { describe, expect, test } from 'vitest';
import { findRejected, findTotals, loadTable, openEngine } from './index.ts';

const text = (file: string, content: string | Uint8Array) => ({
  file,
  bytes: (async function* bytes() {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  })(),
});

async function read(content: string | Uint8Array, options: Parameters<typeof loadTable>[2] = {}, file = 'liste.csv') {
  const engine = await openEngine();
  try {
    const loaded = await loadTable(engine, text(file, content), options);
    if ('code' in loaded) return { refusal: loaded, loaded: null, totals: null, rejected: [], lines: [] };
    const totals = await findTotals(engine);
    const rejected = [];
    for await (const batch of findRejected(engine)) rejected.push(...batch);
    const lines = await engine.rows('select * from line order by row');
    return { refusal: null, loaded, totals: 'code' in totals ? null : totals, rejected, lines };
  } finally {
    await engine.close();
  }
}

describe('an account table', () => {
  test('says what it took each column for, and comes to its sums', async () => {
    const { loaded, totals } = await read('Konto;Kontonavn;Ansvar;Tjeneste;Dato;Bilagsnr;Beløp\n11957;Lisenser;650;12000;31.01.2025;1001;1 234,50\n12405;Driftsavtale;650;12000;01.02.2025;1002;(200,00)\n');
    expect(loaded?.mapping?.columns.map(({ role, column }) => [role, column])).toEqual([
      ['account', 'Konto'],
      ['accountText', 'Kontonavn'],
      ['unit', 'Ansvar'],
      ['function', 'Tjeneste'],
      ['date', 'Dato'],
      ['document', 'Bilagsnr'],
      ['amount', 'Beløp'],
    ]);
    expect(totals).toMatchObject({ rows: 2, rejected: 0, documents: 2, currencies: [{ currency: 'NOK', rows: 2, debitOre: 123450, creditOre: 20000 }] });
  });
});

