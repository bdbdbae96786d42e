import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** The deepest calls tell where it happened; those below them are the framework's. */
const MOST_FRAMES = 12;

export interface DescribedFault {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly syscall?: string;
  readonly at: readonly string[];
  readonly cause?: DescribedFault;
}

/**
 * An error as the log has it: its kind, its code and where in the code it was thrown. The message only where the
 * engine wrote it of a name in the code (TypeError, ReferenceError); any other may quote what somebody sent: a
 * database's names the row, a parser's its input. `quotes`: it is one's own machine, and may.
 */
export function describeFault(error: unknown, quotes = false): DescribedFault {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code, constraint, routine, syscall } = error as unknown as Readonly<Record<string, unknown>>;
  const named = (key: string, value: unknown): object => (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? { [key]: value } : {});
  return {
    type: error.name,
    ...named('code', code),
    ...named('constraint', constraint),
    ...named('routine', routine),
    ...named('syscall', syscall),
    ...(quotes || ((error instanceof TypeError || error instanceof ReferenceError) && code === undefined) ? { message: error.message } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim().replace(/^at /, '').replaceAll('file://', '').replaceAll(ROOT, '')),
    ...(error.cause instanceof Error ? { cause: describeFault(error.cause, quotes) } : {}),
  };
}
