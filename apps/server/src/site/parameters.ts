import { Type } from 'typebox';

/** Parameters that several routes take, as they are described and checked. */
export const LanguageParameter = Type.Optional(
  Type.Enum(['nb', 'nn', 'en'], { description: 'Language of words in the answer, also of refusals; by Accept-Language where it is left out' }),
);
export const YearParameter = Type.Optional(Type.String({ description: 'Year of the boundaries and the population, four digits; the latest there is where it is left out' }));
export const MunicipalitiesParameter = Type.Optional(Type.String({ description: 'Municipality numbers, separated by commas: 0604,0631' }));
export const ShortMunicipalitiesParameter = Type.Optional(Type.String({ description: 'The same as municipalities, as the pages’ addresses have it' }));
export const CostSetParameters = Type.Object({ id: Type.String({ description: 'The set’s id, as saving it answered' }) });
