import type { GroupFamily } from './disclosure/index.ts';

const MUNICIPALITIES = 'kind:municipality';
/** Groups that hold municipalities alone. */
const OF_MUNICIPALITIES = ['kostra:', 'size:', 'county:'];

/** Which of the groups are parts of which: what is left of a whole when its parts are shown can be reckoned. */
export function comparedFamilies(groups: readonly string[]): readonly GroupFamily[] {
  const startingWith = (prefix: string): readonly string[] => groups.filter((group) => group.startsWith(prefix));
  return [{ whole: 'all', parts: startingWith('kind:') }, ...OF_MUNICIPALITIES.map((prefix) => ({ whole: MUNICIPALITIES, parts: startingWith(prefix) }))];
}
