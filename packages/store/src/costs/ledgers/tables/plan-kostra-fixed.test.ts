import { describe, expect, test } from 'vitest';
import { loadText } from './testing/load-text.ts';

const record = (form: string, kontoklasse: string, service: string, art: string, amount: string): string => `${form}202540402${'00'.padEnd(20)}${kontoklasse}${service} ${art}${amount.padStart(9)}`;

describe('KOSTRA’s fixed width', () => {
  test('is read by its positions, in thousands of kroner', async () => {
    const { loaded, lines } = await loadText([record('0A', '1', '120', '195', '847'), record('0A', '0', '202', '010', '-3')].join('\r\n'), {}, '0a.dat');
    expect(loaded).toMatchObject({ format: 'kostra-fixed', rows: 2, rejected: 0 });
    expect(lines.map((line) => [line['year'], line['ledger'], line['function'], line['art'], line['amount_ore']])).toEqual([
      [2025, 'running', '120', '195', 84700000n],
      [2025, 'investment', '202', '010', -300000n],
    ]);
  });

  test('lists a record whose amount can’t be read', async () => {
    const { rejected } = await loadText([record('0A', '1', '120', '195', '847'), record('0A', '1', '120', '195', '8-7'), ''].join('\n'), {}, '0a.dat');
    expect(rejected).toMatchObject([{ row: 2, column: '40', code: 'value-not-a-number' }]);
  });

  test('of a balance is refused by name', async () => {
    expect((await loadText(`${record('0B', '5', '510', '000', '1')}\n`, {}, '0b.dat')).refusal).toMatchObject({ code: 'ledger-kostra-balance', figures: { form: '0B' } });
  });
});
