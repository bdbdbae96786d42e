import { writeFile } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Writes a file that the user has named. A name that can't be written to is wrong use, said with the system's reason. */
export async function writeOutput(terminal: Terminal, file: string, content: Uint8Array | string, { fresh = false } = {}): Promise<void> {
  try {
    await writeFile(file, content, fresh ? { flag: 'wx' } : {});
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(terminal.texts.t('terminal.usage.exists', { file }));
    throw new UsageError(terminal.texts.t('terminal.usage.cannotWrite', { file, reason: code }));
  }
}
