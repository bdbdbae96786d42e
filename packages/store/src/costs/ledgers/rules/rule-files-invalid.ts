/** One fault in a file of rules, and where it is. */
export interface RuleFileProblem {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

/** The rules can't be used as they stand. */
export class RuleFilesInvalid extends Error {
  readonly problems: readonly RuleFileProblem[];

  constructor(problems: readonly RuleFileProblem[]) {
    super(problems.map(({ file, path, problem }) => `${file} ${path}: ${problem}`).join('\n'));
    this.name = 'RuleFilesInvalid';
    this.problems = problems;
  }
}
