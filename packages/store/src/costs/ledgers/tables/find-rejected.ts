import type { RejectedLine } from '@samvirke/model/costs/ledgers';
import type { TableEngine } from './open-engine.ts';

/** The rows and documents that don't count, in the order of their files, some thousands at a time. */
export async function* findRejected(engine: TableEngine): AsyncGenerator<readonly RejectedLine[]> {
  for await (const rows of engine.stream('select file, row::double as row, column_name, value, code, figures from rejected order by file, row')) {
    yield rows.map((row) => ({
      file: String(row['file']),
      row: Number(row['row']),
      column: (row['column_name'] as string | null) ?? null,
      value: String(row['value']),
      code: String(row['code']),
      figures: JSON.parse(String(row['figures'])) as RejectedLine['figures'],
    }));
  }
}
