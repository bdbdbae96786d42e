import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorld, SECRET, type World } from './build-world.ts';
import { CALLERS, deriveStatus, WHOSE } from './derive-status.ts';
import { ROUTE_CASES, type Ask } from './route-cases.ts';

const MATRIX = fileURLToPath(new URL('matrix.csv', import.meta.url));
/** A row is some twenty requests, some of them whole analyses. */
const PATIENCE_MS = 180_000;
const CELLS = CALLERS.flatMap((caller) => WHOSE.map((whose) => ({ caller, whose, name: `${caller} ${whose}` })));

let world: World;
beforeAll(async () => {
  world = await buildWorld();
  await world.server.app.ready();
});
afterAll(() => world.close());

const routes = (): readonly { readonly name: string; readonly action: Parameters<typeof deriveStatus>[0] }[] =>
  world.server.app.apiRoutes.map(({ method, path, action }) => ({ name: `${method} ${path}`, action })).toSorted((a, b) => (a.name < b.name ? -1 : 1));

function compose(): string {
  const known = new Map(routes().map(({ name, action }) => [name, action]));
  const rows = Object.keys(ROUTE_CASES)
    .filter((name) => known.has(name))
    .toSorted()
    .map((name) => [name, known.get(name), ...CELLS.map(({ caller, whose }) => deriveStatus(known.get(name)!, ROUTE_CASES[name]!, caller, whose))].join(','));
  return [['route', 'action', ...CELLS.map(({ name }) => name)].join(','), ...rows, ''].join('\n');
}

const fill = (path: string, parameters: Readonly<Record<string, string>> = {}): string => path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? name));

async function statusOf(route: string, cell: (typeof CELLS)[number]): Promise<{ readonly status: number; readonly text: string }> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const { ask, isFresh } = ROUTE_CASES[route]!;
  const { path: parameters, query, payload, type, headers: more }: Ask = (await ask?.(world, cell.whose)) ?? {};
  const headers = await world.headersOf(cell.caller, isFresh === true);
  const answer = await world.server.app.inject({
    method: method as 'GET',
    url: `/api/v1${fill(path, parameters)}${query ? `?${new URLSearchParams(query)}` : ''}`,
    headers: { ...headers, ...more, ...(type ? { 'content-type': type } : {}) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, text: answer.payload };
}

describe('who may do what', () => {
  it('is declared for every route, and for none that isn’t there', () => {
    const names = routes().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !(name in ROUTE_CASES)), 'routes without a row').toEqual([]);
    expect(Object.keys(ROUTE_CASES).filter((name) => !names.includes(name)), 'rows without a route').toEqual([]);
  });

  it('stands in matrix.csv as the actions and the rules give it (a new row is written by vitest -u)', async () => {
    await expect(compose()).toMatchFileSnapshot(MATRIX);
  });

  it.each(Object.keys(ROUTE_CASES))('%s answers each as the matrix says, and tells nobody what the other body has, nor what a predecessor had but where that is read', async (route) => {
    const [heading = '', ...lines] = readFileSync(MATRIX, 'utf8').trim().split('\n');
    const columns = heading.split(',');
    const row = lines.map((line) => line.split(',')).find(([name]) => name === route);
    expect(row, 'no row').toBeDefined();
    const wrong: string[] = [];
    for (const cell of CELLS) {
      const { status, text } = await statusOf(route, cell);
      const expected = row?.[columns.indexOf(cell.name)];
      if (String(status) !== expected) wrong.push(`${cell.name}: ${status}, not ${expected}: ${text.slice(0, 200)}`);
      const holds = text.includes(world.titleOf('predecessor'));
      const isHeir = ROUTE_CASES[route]?.inherits === true && cell.whose === 'predecessor' && cell.caller !== 'anonymous' && status === ROUTE_CASES[route].ok;
      if (holds !== isHeir) wrong.push(`${cell.name}: ${holds ? 'told of the predecessor' : 'didn’t tell what the predecessor had'}`);
      if (text.includes(SECRET)) wrong.push(`${cell.name}: told of the other body`);
    }
    expect(wrong).toEqual([]);
  }, PATIENCE_MS);
});

describe('the database', () => {
  it('holds every table to row-level security, also for its owner, and shows nothing of anybody’s to whoever hasn’t said who asks', async () => {
    const { db } = world.server;
    await world.entry('own');
    await world.costSet('own');
    await world.cooperation('own');
    await world.invitation('own');
    await world.job('own', 'done');
    await world.parameter('own');
    const { rows } = await sql<{ name: string; owned: boolean; held: boolean; readable: boolean }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as held, has_table_privilege(current_user, c.oid, 'select') as readable,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as owned
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public' order by c.relname`.execute(db);
    expect(rows.length).toBeGreaterThan(FEWEST_TABLES);
    const open = new Set<string>(OPEN_TABLES);
    expect(rows.filter(({ name, owned, held }) => owned && !open.has(name) && !held).map(({ name }) => name), 'of somebody, and not held').toEqual([]);
    expect(rows.filter(({ name, readable, held }) => readable && !open.has(name) && !held).map(({ name }) => name), 'of nobody, readable, and not known to be open').toEqual([]);
    for (const { name, readable } of rows.filter((row) => !open.has(row.name))) {
      const asked = sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db);
      if (readable) expect((await asked).rows, name).toEqual([{ count: 0 }]);
      else await expect(asked, name).rejects.toThrow(/permission denied/);
    }
  });
});

const FEWEST_TABLES = 25;
/** What everybody may know of bodies: numbers and names, how they hang together, what they became, how many live there; what the coordinator has published; and which migrations have been run. */
const OPEN_TABLES = [
  'organisation', 'organisation_identifier', 'organisation_name', 'organisation_relation', 'organisation_change', 'organisation_capability', 'task_move', 'population',
  'municipality_change', 'dataset_load', 'national_parameter', 'body_registration', 'kysely_migration',
] as const;
