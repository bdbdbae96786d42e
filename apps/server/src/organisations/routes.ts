import { FoundOrganisationsSchema, OrganisationsSchema, type OrganisationBody } from '@samvirke/contract/organisations';
import { factsOf, findMunicipalities, municipalitiesIn, sizeGroupOf, type Municipality } from '@samvirke/model/organisations';
import { Type } from 'typebox';
import type { Context } from '../site/context.ts';
import type { App } from '../site/app.ts';
import { LanguageParameter, YearParameter } from '../site/parameters.ts';
import { readYear } from '../site/read-year.ts';

const FOUND = 50;
const MOST_FOUND = 1_000;

export function organisationRoutes(app: App, context: Context): void {
  app.get(
    '/organisations',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'The municipalities of a year',
        tags: ['organisations'],
        querystring: Type.Object({ year: YearParameter, language: LanguageParameter }),
        response: { 200: OrganisationsSchema },
      },
    },
    async (request) => {
      const year = readYear(request.query.year, context);
      return { year, organisations: municipalitiesIn(year, context.store.reference).map((one) => organisationBody(one, year, context)) };
    },
  );
  app.get(
    '/organisations/find',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'Municipalities by number, name or county, best first',
        tags: ['organisations'],
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 200, description: 'Number, name or county, or the beginning of it' })),
          year: YearParameter,
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_FOUND, description: `At most so many; ${FOUND} where it is left out` })),
          language: LanguageParameter,
        }),
        response: { 200: FoundOrganisationsSchema },
      },
    },
    async (request) => {
      const year = readYear(request.query.year, context);
      const query = request.query.q ?? '';
      const found = findMunicipalities({ query, year, limit: request.query.limit ?? FOUND }, context.store.reference);
      return {
        query,
        year,
        organisations: found.map(({ municipality, matched, status, insteadIn }) => ({
          ...organisationBody(municipality, year, context),
          matched,
          status,
          insteadIn: insteadIn.map(({ number, name }) => ({ number, name })),
        })),
      };
    },
  );
}

function organisationBody(municipality: Municipality, year: number, { assumptions }: Context): OrganisationBody {
  const population = municipality.population[year] ?? null;
  const { languageForm, areaKm2, kostraGroup, centrality } = factsOf(municipality, year);
  const { number, name, otherNames, organisationNumber, countyNumber, county, validFrom, validTo } = municipality;
  return {
    number,
    name,
    otherNames: [...(otherNames ?? [])],
    organisationNumber,
    countyNumber,
    county,
    validFrom,
    validTo,
    languageForm,
    areaKm2,
    kostraGroup,
    centrality,
    population,
    group: population === null ? null : sizeGroupOf(population, assumptions),
  };
}
