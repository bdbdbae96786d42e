import { resolve } from 'node:path';
import { backUp, BackupRefused, type BackupReport } from '@samvirke/store/backup';
import { withProgress } from '../terminal/progress.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { askRunningServer } from './ask-running-server.ts';
import { readPlace } from './read-place.ts';
import { tellFault } from './tell-fault.ts';

/**
 * `samvirke backup <file>`: all that is kept, as it stands in this moment, in one file. PostgreSQL's servers go on
 * meanwhile; where a server has the embedded folder, that server writes the file.
 */
export async function writeBackupFile(terminal: Terminal, file: string, program: string, { force = false }: { readonly force?: boolean }): Promise<ExitCode> {
  const { t, formats } = terminal.texts;
  const place = readPlace(terminal);
  if (place === null) return EXIT.refused;
  const path = resolve(file);
  const work = async (reached: (share: number) => void): Promise<BackupReport> => {
    try {
      return await backUp(place, path, { program, force, onProgress: reached });
    } catch (error) {
      if (error instanceof BackupRefused && error.refusal.code === 'database-locked' && 'folder' in place) {
        return askRunningServer(resolve(place.folder), { file: path, program, force }, reached);
      }
      throw error;
    }
  };
  const report = await withProgress(terminal, t('terminal.progress.backingUp'), work).catch((error: unknown) => tellFault(error, terminal, path));
  if (terminal.json) terminal.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    terminal.write(
      `${t('terminal.backup.written', { file: report.file, rows: formats.number(report.rows), tables: report.tables, chains: report.chains })}\n${t('terminal.backup.fingerprint', { fingerprint: report.fingerprint })}\n${t('terminal.backup.keepSafe')}\n`,
    );
  }
  return EXIT.ok;
}
