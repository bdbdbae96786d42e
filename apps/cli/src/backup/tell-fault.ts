import { refuse, type Refusal } from '@samvirke/model/errors';
import { BackupRefused } from '@samvirke/store/backup';
import { DatabaseUnfit, judgeDatabaseError } from '@samvirke/store/database';
import { Refused } from '../terminal/refused.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** A terminal has no queue to come back to. */
const TRY_AGAIN_SECONDS = 10;

/** What went wrong with a database or a file, as what is told to whoever asked; what nobody foresaw is thrown on. */
export function tellFault(error: unknown, terminal: Terminal, file: string): never {
  if (error instanceof BackupRefused || error instanceof DatabaseUnfit) throw new Refused([error.refusal]);
  const fault = judgeDatabaseError(error);
  const refusals: Partial<Record<NonNullable<typeof fault>, Refusal>> = {
    away: refuse('database-away', { seconds: TRY_AGAIN_SECONDS }),
    busy: refuse('busy', { seconds: TRY_AGAIN_SECONDS }),
    full: refuse('storage-full', {}),
  };
  const refusal = fault === null ? undefined : refusals[fault];
  if (refusal) throw new Refused([refusal]);
  const { code = '' } = error as NodeJS.ErrnoException;
  if (['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'EISDIR', 'EROFS', 'ENAMETOOLONG'].includes(code)) {
    throw new UsageError(terminal.texts.t('terminal.usage.cannotWrite', { file, reason: code }));
  }
  throw error;
}
