import type { BodyAdministrationBody } from '@samvirke/contract/organisations';

type Draft = BodyAdministrationBody['draft'];
export type Written = Readonly<Record<string, string | null>>;

export const DRAFT_FIELDS = ['kind', 'name', 'number', 'municipalityNumber', 'countyNumber', 'from', 'to', 'source'] as const;

/** The form after somebody else saved first: a field that the writer left as it was is the other's to say, the rest is the writer's. */
export function refillDraft(base: Draft, written: Written, current: Draft): Draft {
  const kept = DRAFT_FIELDS.filter((field) => (written[field] ?? '') !== (base[field] ?? '')).map((field) => [field, written[field] ?? null]);
  return { ...current, ...(Object.fromEntries(kept) as Partial<Draft>) };
}
