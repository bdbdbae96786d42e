import { fetchPublished, type PublishedAt } from './fetch-published.ts';
import { PublisherFormatError } from './publisher-format-error.ts';
import { readUnits, type RegisteredUnit } from './read-units.ts';
import type { RefreshProblem } from './refresh-types.ts';

/** All pages of a search in Enhetsregisteret. */
export async function fetchUnits(
  from: PublishedAt,
  timeoutMs: number,
): Promise<{ readonly units: readonly RegisteredUnit[] } | { readonly problem: RefreshProblem }> {
  const units: RegisteredUnit[] = [];
  let at: PublishedAt | null = from;
  while (at !== null) {
    const answer: Awaited<ReturnType<typeof fetchPublished>> = await fetchPublished('units', at, timeoutMs);
    if ('problem' in answer) return answer;
    const page = readUnits(answer.text);
    units.push(...page.units);
    if (page.next === null) break;
    // A file is one page: the rest of a search that was saved in part would be taken for municipalities that are gone.
    if ('file' in at) throw new PublisherFormatError(`only ${page.units.length} of ${page.total} units are in the file`);
    at = { address: page.next };
  }
  return { units };
}
