import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CostRow } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
import { buildCostSheet, writeTable } from '@samvirke/store/costs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../../apps/cli/src/testing/run-here.ts';

/** The same cases as the model's, asked as a person asks them: with a command and a file. */
function casesIn<T>(room: string): readonly T[] {
  const folder = fileURLToPath(new URL(`${room}/`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as T | readonly T[]) as readonly T[];
}

async function ask(...argv: string[]): Promise<Readonly<Record<string, unknown>>> {
  const { exit, out, err } = await runHere([...argv, '--json']);
  return exit === 0 ? { answer: JSON.parse(out) as unknown } : { refused: JSON.parse(err) as unknown };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-cases-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface CostCase {
  readonly title: string;
  readonly request: {
    readonly year: number;
    readonly municipalities: readonly string[];
    readonly costs?: readonly (Pick<CostRow, 'municipality' | 'year' | 'fte'> & { readonly element?: string; readonly costType?: string; readonly kostraArt?: string; readonly nok: number; readonly priceYear?: number })[];
    readonly assumptions?: Readonly<Record<string, number>>;
  };
  readonly expect: {
    readonly municipalities: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly totalNok?: number;
  };
}

interface Body {
  readonly number: string;
  readonly group: string;
  readonly fte: number;
  readonly unallocatedNok: number;
  readonly hidden: Readonly<Record<string, number | string>>;
  readonly costs: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
}

function rounded(of: Readonly<Record<string, number | string>> | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value) : value]));
}

describe('what ICT costs, asked in the terminal', () => {
  it.each(casesIn<CostCase>('costs'))('$title', async ({ request, expect: wanted }) => {
    const options = ['--municipalities', request.municipalities.join(','), '--year', String(request.year), '--draws', '1'];
    for (const [cell, value] of Object.entries(request.assumptions ?? {})) options.push('--set', `${cell}=${value}`);
    if (request.costs) {
      const rows = request.costs.map(({ element, costType, kostraArt, priceYear, ...row }, index) => {
        const key = (element ? { element } : costType ? { costType } : { kostraArt }) as CostRow['key'];
        return { ...row, row: index + 2, key, nok: nok(row.nok), priceYear: priceYear ?? row.year };
      });
      const file = join(folder, 'case.csv');
      await writeFile(file, await writeTable(buildCostSheet(rows, 'nb'), 'csv', { language: 'nb' }));
      options.push('--costs', file, '--confirm', 'all');
    }
    const { answer, refused } = await ask('analyse', ...options);
    expect(refused).toBeUndefined();
    const { municipalities, totalNok } = answer as { readonly municipalities: readonly Body[]; readonly totalNok: number };
    if (wanted.totalNok !== undefined) expect(Math.round(totalNok)).toBe(wanted.totalNok);
    for (const [number, parts] of Object.entries(wanted.municipalities)) {
      const body = municipalities.find((one) => one.number === number)!;
      for (const [part, value] of Object.entries(parts)) {
        if (part === 'group') expect(body.group).toBe(value);
        else if (part === 'fte') expect(body.fte).toBeCloseTo(value as number, 3);
        else if (part === 'unallocated') expect(Math.round(body.unallocatedNok)).toBe(value);
        else if (part === 'hidden') expect(rounded(body.hidden)).toMatchObject(value as object);
        else expect(rounded(body.costs[part]), part).toMatchObject(value as object);
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

describe('municipalities, asked for in the terminal', () => {
  it.each(organisations.filter(({ request }) => request.find !== undefined))('$title', async ({ request, expect: wanted }) => {
    const { answer } = await ask('organisations', 'find', request.find ?? '', '--year', String(request.year), '--limit', '1000');
    const found = answer as readonly { readonly number: string; readonly name: string }[];
    if (wanted.found) expect(found.map(({ number, name }) => `${number} ${name}`)).toEqual(wanted.found);
  });

  it.each(organisations.filter(({ request }) => request.municipalities !== undefined))('$title', async ({ request, expect: wanted }) => {
    const { answer, refused } = await ask('analyse', '--municipalities', (request.municipalities ?? []).join(','), '--year', String(request.year), '--draws', '1');
    for (const { number, name, population, group } of wanted.participants ?? []) {
      expect((answer as { readonly municipalities: readonly object[] }).municipalities).toContainEqual(expect.objectContaining({ number, name, population, group }));
    }
    if (!wanted.refusals) return;
    const { more = [], ...first } = refused as { readonly code: string; readonly figures: object; readonly more?: readonly { readonly code: string; readonly figures: object }[] };
    const told = [first, ...more];
    // A year without any inhabitants is refused before it is asked who lived there.
    if (told[0]?.code === 'year-invalid') return;
    for (const { code, ...figures } of wanted.refusals) expect(told).toContainEqual(expect.objectContaining({ code, figures: expect.objectContaining(figures) }));
  });
});

interface EvidenceCase {
  readonly title: string;
  readonly report: string;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly recomputed: number })[];
}

describe('a report recomputed in the terminal', () => {
  it.each(casesIn<EvidenceCase>('evidence'))('$title', async ({ report, rows }) => {
    const { answer } = await ask('reproduce', report);
    for (const { recomputed, ...row } of rows) {
      expect(answer).toContainEqual(expect.objectContaining({ ...row, recomputed: expect.closeTo(recomputed, 3) }));
    }
  });
});
