/** What makes two findings the same mistake: what it is and in which column, or in no row at all. */
interface Found {
  readonly code: string;
  readonly detail: string;
  readonly place?: { readonly row?: number; readonly column?: string };
}

/** The same mistake in many rows is told once, in the order that the mistakes first stand. */
export function groupProblems<T extends Found>(problems: readonly T[]): readonly { readonly key: string; readonly first: T; readonly all: readonly T[] }[] {
  const groups = new Map<string, { readonly first: T; readonly all: T[] }>();
  for (const problem of problems) {
    const key = problem.place?.row === undefined ? `${problem.code} ${problem.detail}` : `${problem.code} ${problem.place.column ?? ''}`;
    const known = groups.get(key);
    if (known) known.all.push(problem);
    else groups.set(key, { first: problem, all: [problem] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
