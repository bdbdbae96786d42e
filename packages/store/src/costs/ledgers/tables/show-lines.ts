import { LINE_COLUMNS } from './line-columns.ts';
import type { TableEngine } from './open-engine.ts';

/** Makes `line` the lines that count: those that are kept, and those of files that are read again for each question. */
export async function showLines(engine: Pick<TableEngine, 'run' | 'rows'>): Promise<void> {
  const columns = Object.keys(LINE_COLUMNS).join(', ');
  const parts = (await engine.rows('select id from loaded where not is_kept and id > 0 order by id')).map((row) => Number(row['id']));
  const kept = `select coalesce(kept.file, loaded.file) as file, coalesce(kept.row, kept.rowid - first_place + first_row) as row, ${columns}, kept.key, kept.load
    from kept left join loaded on loaded.id = kept.load and kept.load > 0 where fault is null`;
  const read = parts.map((id) => `select (select file from loaded where id = ${id}) as file, row, ${columns}, key, load from part_${id} where fault is null`);
  await engine.run(`create or replace view line as ${[kept, ...read].join(' union all ')}`);
}
