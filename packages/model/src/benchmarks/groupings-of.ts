import type { SizeGroup } from '../organisations/index.ts';
import type { Grouping } from './types.ts';

/** What a body is grouped by; the KOSTRA group is null where it is unknown. */
export interface GroupedBody {
  readonly number: string;
  readonly group: SizeGroup;
  readonly kostraGroup: string | null;
}

/** The groups that a body can be held against, from the nearest to the widest: KOSTRA group, size group, all. */
export function groupingsOf(body: GroupedBody, bodies: readonly GroupedBody[]): Grouping[] {
  const members = (belongs: (other: GroupedBody) => boolean) =>
    new Set([body.number, ...bodies.filter(belongs).map(({ number }) => number)]);
  const { kostraGroup } = body;
  return [
    ...(kostraGroup === null ? [] : [{ group: `kostra:${kostraGroup}`, members: members((other) => other.kostraGroup === kostraGroup) }]),
    { group: body.group, members: members((other) => other.group === body.group) },
    { group: 'all', members: members(() => true) },
  ];
}
