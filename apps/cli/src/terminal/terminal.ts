import type { Texts } from '@samvirke/text';

/** Where a command's words and figures go. */
export interface Outlet {
  /** The answer: what another program may read. */
  readonly write: (text: string | Uint8Array) => void;
  /** Everything else: what is wrong, what is going on. */
  readonly tell: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether somebody looks at what is told, so that progress is of use. */
  readonly watched: boolean;
  /** Whether somebody looks at the answer, so that bytes aren't. */
  readonly shown: boolean;
}

/** What a command is run with. */
export interface Terminal extends Outlet {
  readonly texts: Texts;
  readonly json: boolean;
}

export const EXIT = { ok: 0, refused: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
