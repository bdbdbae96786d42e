import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Class = Type.Object({ class: Nullable(Type.String()), version: Type.String() });

/** A municipality as it was in one year. */
export const OrganisationSchema = Type.Object({
  number: Type.String(),
  name: Type.String(),
  otherNames: Type.Array(Type.String()),
  organisationNumber: Nullable(Type.String()),
  countyNumber: Type.String(),
  county: Type.String(),
  validFrom: Type.String({ description: 'ISO date' }),
  validTo: Nullable(Type.String({ description: 'First day on which the number no longer holds' })),
  languageForm: Nullable(Type.Enum(['bokmål', 'nynorsk', 'neutral'])),
  areaKm2: Nullable(Type.Number()),
  kostraGroup: Class,
  centrality: Class,
  population: Nullable(Type.Integer({ description: 'Inhabitants on 1 January of the year; null where it isn’t known' })),
  group: Nullable(Type.Enum(['small', 'medium', 'large'])),
}, { title: 'Organisation', description: 'A municipality as it was in one year' });
export type OrganisationBody = Static<typeof OrganisationSchema>;

export const OrganisationsSchema = Type.Object({
  year: Type.Integer(),
  organisations: Type.Array(OrganisationSchema),
}, { title: 'Organisations', description: 'The municipalities of a year' });

const Named = Type.Object({ number: Type.String(), name: Type.String() });

export const FoundOrganisationsSchema = Type.Object({
  query: Type.String(),
  year: Type.Integer(),
  organisations: Type.Array(
    Type.Object({
      ...OrganisationSchema.properties,
      matched: Type.Enum(['number', 'name', 'otherName', 'county']),
      status: Type.Enum(['valid', 'retired', 'notYet'], { description: 'Whether the number holds in the year' }),
      insteadIn: Type.Array(Named, { description: 'What it had become, or was to be made of' }),
    }),
  ),
}, { title: 'FoundOrganisations', description: 'Municipalities, best first' });
