import type { BodyDraft, NumberScheme } from '@samvirke/model/organisations';
import type { KnownBody } from './read-facts.ts';

/** What is known of a body in the form that it is corrected in. */
export function draftOf({ facts, name, from, to, source }: KnownBody): BodyDraft {
  const last = (scheme: NumberScheme): string | null => facts.numbers.filter((one) => one.scheme === scheme).at(-1)?.value ?? null;
  return {
    kind: facts.kind,
    name: facts.names.at(-1)?.name ?? name,
    number: last('organisation-number') ?? '',
    municipalityNumber: last('municipality-number'),
    countyNumber: last('county-number'),
    from,
    to,
    source: source ?? '',
  };
}
