/** One fault in one file of a report's evidence: where in it, what is wrong, and what to do. */
export interface EvidenceProblem {
  readonly file: string;
  /** Dotted path within the file: `rows.1.costNok`; empty for the whole. */
  readonly path: string;
  readonly problem: string;
  readonly cure: string;
}

/** The files of data/evidence can't be used; every fault is named, so that they can be mended in one go. */
export class EvidenceFilesInvalid extends Error {
  readonly problems: readonly EvidenceProblem[];

  constructor(folder: string, problems: readonly EvidenceProblem[]) {
    const lines = problems.map(({ file, path, problem, cure }) => `${file}: ${path ? `${path}: ` : ''}${problem} ${cure}`);
    super(`${problems.length} ${problems.length === 1 ? 'fault' : 'faults'} in ${folder}:\n${lines.join('\n')}`);
    this.name = 'EvidenceFilesInvalid';
    this.problems = problems;
  }
}
