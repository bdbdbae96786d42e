import { EXIT, type ExitCode } from './terminal.ts';

/** The command is written in a way that can't be carried out; `words` say so in the user's language. */
export class UsageError extends Error {
  readonly suggestion: string | undefined;
  /** `EXIT.refused` where the command is well written and what it names isn't there. */
  readonly exit: ExitCode;

  constructor(words: string, { suggestion, exit = EXIT.usage }: { readonly suggestion?: string | undefined; readonly exit?: ExitCode } = {}) {
    super(words);
    this.name = 'UsageError';
    this.suggestion = suggestion;
    this.exit = exit;
  }
}
