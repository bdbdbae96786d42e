import { KEY_SQL } from './compose-part.ts';
import { keepGroups } from './keep-groups.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import type { TableEngine } from './open-engine.ts';

/** Lines of other readers have no load of their own. */
export const ARRIVED = 0;

/** Takes in the lines that have arrived since the last time, so that every question is about all lines. */
export async function settleLines(engine: TableEngine): Promise<void> {
  const [waiting] = await engine.rows('select exists(select 1 from arrived) as any');
  if (waiting?.['any'] !== true) return;
  const columns = ['file', 'row', ...Object.keys(LINE_COLUMNS)].join(', ');
  await engine.run('begin');
  try {
    await keepGroups(engine, '(select *, null::varchar as fault from arrived)', ARRIVED);
    await engine.run(`insert into kept by name select ${ARRIVED}::integer as load, ${columns}, ${KEY_SQL} as key from arrived`);
    await engine.run('delete from arrived');
    await engine.run('commit');
  } catch (error) {
    await engine.run('rollback').catch(() => undefined);
    throw error;
  }
}
