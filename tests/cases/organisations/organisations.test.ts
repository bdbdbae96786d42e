import { resolveAssumptions } from '@samvirke/model/assumptions';
import { convertSeries, findMunicipalities, participantsFor, sizeGroupOf, type Municipality, type SeriesPoint } from '@samvirke/model/organisations';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Request =
  | { readonly find: string; readonly year: number }
  | { readonly population: number }
  | { readonly municipalities: readonly string[]; readonly year: number }
  | { readonly date: string; readonly series: readonly SeriesPoint[] };

interface OrganisationCase {
  readonly title: string;
  readonly request: Request;
  readonly expect: Readonly<Record<string, unknown>>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const reference = readReferenceData();
const assumptions = resolveAssumptions(readAssumptions(), '2026-11-22');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as readonly OrganisationCase[]);

/** What the model answers, in the form a case writes it. */
function answer(request: Request): Readonly<Record<string, unknown>> {
  if ('find' in request) {
    const matches = findMunicipalities({ query: request.find, year: request.year }, reference);
    const instead = matches.flatMap((match) => match.insteadIn.map(named));
    return { found: matches.map(({ municipality }) => named(municipality)), ...(instead.length === 0 ? {} : { instead }) };
  }
  if ('population' in request) return { group: sizeGroupOf(request.population, assumptions) };
  if ('series' in request) {
    const { series } = convertSeries(request, reference);
    return { series: series.map((point) => ({ ...point, value: Math.round(point.value) })) };
  }
  const { participants, refusals } = participantsFor({ numbers: request.municipalities, year: request.year }, reference, assumptions);
  return { participants, refusals: refusals.map(({ code, figures }) => ({ code, ...figures })) };
}

function named({ number, name }: Municipality): string {
  return `${number} ${name}`;
}

describe('organisations', () => {
  test('have cases', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  test.each(cases)('$title', ({ request, expect: expected }) => {
    const actual = answer(request);
    expect(actual).toMatchObject(expected);
    if ('found' in expected) expect(actual['instead']).toEqual(expected['instead']);
    // A case that expects refusals expects no more of them than it says, and one that expects none expects none.
    if ('municipalities' in request) expect(actual['refusals']).toHaveLength(((expected['refusals'] as readonly unknown[] | undefined) ?? []).length);
  });
});
