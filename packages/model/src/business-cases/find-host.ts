import type { CaseMember } from './types.ts';

/**
 * Where in the list the largest municipality stands, on whose systems and data centre a cooperation mostly grows; of
 * several equally large the first by number. −1 where there is none.
 */
export function findHost(members: readonly Pick<CaseMember, 'participant'>[]): number {
  let host = -1;
  for (const [index, { participant }] of members.entries()) {
    const largest = members[host]?.participant;
    if (
      !largest ||
      participant.population > largest.population ||
      (participant.population === largest.population && participant.number < largest.number)
    ) {
      host = index;
    }
  }
  return host;
}
