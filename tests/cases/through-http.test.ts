import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CostRow } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
import { buildCostSheet, writeTable } from '@samvirke/store/costs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testServer, type TestServer } from '../../apps/server/src/testing/test-server.ts';

/** The same cases as the model's and the terminal's, asked as a script asks them. */
function casesIn<T>(room: string): readonly T[] {
  const folder = fileURLToPath(new URL(`${room}/`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as T | readonly T[]) as readonly T[];
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

async function get<T>(path: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<T> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return (await server.app.inject(`/api/v1/${path}?${query}`)).json() as T;
}

/** Saves a table as a page does: asked first, then with what it asks about confirmed. */
async function save(rows: readonly CostRow[]): Promise<string> {
  const payload = Buffer.from(await writeTable(buildCostSheet(rows, 'nb'), 'csv', { language: 'nb' }));
  const send = (path: string, confirmed: readonly string[]) =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/${path}?${new URLSearchParams([['fileName', 'case.csv'], ...confirmed.map((key) => ['confirmed', key])])}`,
      headers: { 'content-type': 'text/csv' },
      payload,
    });
  const { problems, questions } = (await send('cost-sets/preview', [])).json() as { problems: unknown[]; questions: { key: string }[] };
  expect(problems).toEqual([]);
  const saved = await send('cost-sets', questions.map(({ key }) => key));
  return (saved.json() as { id: string }).id;
}

interface CostCase {
  readonly title: string;
  readonly request: {
    readonly year: number;
    readonly municipalities: readonly string[];
    readonly costs?: readonly (Pick<CostRow, 'municipality' | 'year' | 'fte'> & { readonly element?: string; readonly costType?: string; readonly kostraArt?: string; readonly nok: number; readonly priceYear?: number })[];
    readonly assumptions?: Readonly<Record<string, number>>;
  };
  readonly expect: { readonly municipalities: Readonly<Record<string, Readonly<Record<string, unknown>>>>; readonly totalNok?: number };
}

type Part = Readonly<Record<string, number | string>>;
interface Body {
  readonly number: string;
  readonly group: string;
  readonly fte: number;
  readonly unallocatedNok: number;
  readonly hidden: Part;
  readonly costs: Readonly<Record<string, Part>>;
}

function rounded(of: Part | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value) : value]));
}

describe('what ICT costs, asked over HTTP', () => {
  it.each(casesIn<CostCase>('costs'))('$title', async ({ request, expect: wanted }) => {
    const parameters: Record<string, string | number> = { municipalities: request.municipalities.join(','), year: request.year, draws: 1 };
    for (const [cell, value] of Object.entries(request.assumptions ?? {})) parameters[`a.${cell}`] = value;
    if (request.costs) {
      parameters['costs'] = await save(
        request.costs.map(({ element, costType, kostraArt, priceYear, ...row }, index) => ({
          ...row,
          row: index + 2,
          key: (element ? { element } : costType ? { costType } : { kostraArt }) as CostRow['key'],
          nok: nok(row.nok),
          priceYear: priceYear ?? row.year,
        })),
      );
    }
    const answer = await get<{ readonly municipalities: readonly Body[]; readonly totalNok: number }>('analyse', parameters);
    if (wanted.totalNok !== undefined) expect(Math.round(answer.totalNok)).toBe(wanted.totalNok);
    for (const [number, parts] of Object.entries(wanted.municipalities)) {
      const body = answer.municipalities.find((one) => one.number === number);
      for (const [part, value] of Object.entries(parts)) {
        if (part === 'group') expect(body?.group).toBe(value);
        else if (part === 'fte') expect(body?.fte).toBeCloseTo(value as number, 3);
        else if (part === 'unallocated') expect(Math.round(body?.unallocatedNok ?? Number.NaN)).toBe(value);
        else if (part === 'hidden') expect(rounded(body?.hidden)).toMatchObject(value as object);
        else expect(rounded(body?.costs[part]), part).toMatchObject(value as object);
      }
    }
  });
});

interface OrganisationCase {
  readonly title: string;
  readonly request: { readonly find?: string; readonly municipalities?: readonly string[]; readonly year?: number };
  readonly expect: {
    readonly found?: readonly string[];
    readonly participants?: readonly Readonly<Record<string, unknown>>[];
    readonly refusals?: readonly ({ readonly code: string } & Readonly<Record<string, unknown>>)[];
  };
}
const organisations = casesIn<OrganisationCase>('organisations');

interface Refused {
  readonly code: string;
  readonly figures: object;
  readonly more?: readonly Refused[];
}

describe('municipalities, asked for over HTTP', () => {
  it.each(organisations.filter(({ request }) => request.find !== undefined))('$title', async ({ request, expect: wanted }) => {
    const found = await get<{ readonly organisations: readonly { readonly number: string; readonly name: string }[] }>('organisations/find', {
      q: request.find ?? '',
      year: request.year ?? '',
      limit: 1_000,
    });
    if (wanted.found) expect(found.organisations.map(({ number, name }) => `${number} ${name}`)).toEqual(wanted.found);
  });

  it.each(organisations.filter(({ request }) => request.municipalities !== undefined))('$title', async ({ request, expect: wanted }) => {
    const answer = await get<Refused & { readonly municipalities: readonly object[] }>('analyse', {
      municipalities: (request.municipalities ?? []).join(','),
      year: request.year ?? '',
      draws: 1,
    });
    for (const { number, name, population, group } of wanted.participants ?? []) {
      expect(answer.municipalities).toContainEqual(expect.objectContaining({ number, name, population, group }));
    }
    // A year without any inhabitants is refused before it is asked who lived there.
    if (!wanted.refusals || answer.code === 'year-invalid') return;
    const told = [answer, ...(answer.more ?? [])];
    for (const { code, ...figures } of wanted.refusals) expect(told).toContainEqual(expect.objectContaining({ code, figures: expect.objectContaining(figures) }));
  });
});

interface EvidenceCase {
  readonly title: string;
  readonly report: string;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly recomputed: number })[];
}

describe('a report recomputed over HTTP', () => {
  it.each(casesIn<EvidenceCase>('evidence'))('$title', async ({ report, rows }) => {
    const answer = await get<readonly object[]>(`reproduce/${report}`);
    for (const { recomputed, ...row } of rows) {
      expect(answer).toContainEqual(expect.objectContaining({ ...row, recomputed: expect.closeTo(recomputed, 3) }));
    }
  });
});
