/** One fault in one file: where in it, what is wrong, and what to do. */
export interface FileProblem {
  readonly file: string;
  /** Dotted path within the file: `values.2014-01-01.table.small.telecom`; empty for the whole. */
  readonly path: string;
  readonly problem: string;
  readonly cure: string;
}

/** The files of data/assumptions can't be used; every fault is named, so that they can be mended in one go. */
export class AssumptionFilesInvalid extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    const lines = problems.map(({ file, path, problem, cure }) => `${file}: ${path ? `${path}: ` : ''}${problem} ${cure}`);
    super(`${problems.length} ${problems.length === 1 ? 'fault' : 'faults'} in data/assumptions:\n${lines.join('\n')}`);
    this.name = 'AssumptionFilesInvalid';
    this.problems = problems;
  }
}
