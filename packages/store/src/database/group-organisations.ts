import type { Municipality, ReferenceData } from '@samvirke/model/organisations';

/**
 * The rows that are one and the same body under different numbers: those that share an organisation number, and those
 * that a renumbering joins. A merger or a split makes new bodies.
 */
export function groupOrganisations(
  reference: Pick<ReferenceData, 'municipalities' | 'changes'>,
): readonly (readonly Municipality[])[] {
  const parent = reference.municipalities.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const join = (a: number, b: number): void => {
    parent[root(b)] = root(a);
  };
  const byOrganisationNumber = new Map<string, number>();
  const byNumber = new Map<string, number[]>();
  for (const [index, municipality] of reference.municipalities.entries()) {
    byNumber.set(municipality.number, [...(byNumber.get(municipality.number) ?? []), index]);
    if (municipality.organisationNumber === null) continue;
    const first = byOrganisationNumber.get(municipality.organisationNumber);
    if (first === undefined) byOrganisationNumber.set(municipality.organisationNumber, index);
    else join(first, index);
  }
  for (const change of reference.changes) {
    if (change.kind !== 'renumbering') continue;
    const before = (byNumber.get(change.from) ?? []).find((index) => reference.municipalities[index]?.validTo === change.date);
    const after = (byNumber.get(change.to) ?? []).find((index) => reference.municipalities[index]?.validFrom === change.date);
    if (before !== undefined && after !== undefined) join(before, after);
  }
  const groups = new Map<number, Municipality[]>();
  for (const [index, municipality] of reference.municipalities.entries()) {
    const key = root(index);
    groups.set(key, [...(groups.get(key) ?? []), municipality]);
  }
  return [...groups.values()];
}
