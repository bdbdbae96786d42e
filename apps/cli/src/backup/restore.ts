import { resolve } from 'node:path';
import { restoreBackup } from '@samvirke/store/backup';
import { withProgress } from '../terminal/progress.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { readPlace } from './read-place.ts';
import { tellFault } from './tell-fault.ts';

/** `samvirke restore <file>`: a backup into an empty database, all or nothing. No server may have the database meanwhile. */
export async function restoreFromFile(terminal: Terminal, file: string, { replace = false }: { readonly replace?: boolean }): Promise<ExitCode> {
  const { t, formats } = terminal.texts;
  const place = readPlace(terminal);
  if (place === null) return EXIT.refused;
  const path = resolve(file);
  let reached: (share: number) => void = () => undefined;
  let step = '';
  const work = (tell: (share: number) => void): ReturnType<typeof restoreBackup> => {
    reached = tell;
    return restoreBackup(place, path, {
      replace,
      onProgress: (now, share) => {
        // Programs and people who aren't watching see each step once.
        if (now !== step && !terminal.watched && !terminal.json) terminal.tell(`${t(`terminal.restore.${now}`)}\n`);
        step = now;
        reached(share);
      },
    });
  };
  const report = await withProgress(terminal, t('terminal.progress.restoring'), work).catch((error: unknown) => tellFault(error, terminal, path));
  if (terminal.json) terminal.write(`${JSON.stringify({ file: path, ...report }, null, 2)}\n`);
  else {
    const lines = [
      t('terminal.restore.done', { file: path, rows: formats.number(report.rows), tables: report.tables }),
      t('terminal.restore.log', { events: formats.number(report.events), chains: report.chains }),
      ...(report.migrated.length > 0 ? [t('terminal.restore.migrated', { from: report.migration, count: report.migrated.length })] : []),
      t('terminal.backup.fingerprint', { fingerprint: report.fingerprint }),
      t('terminal.restore.logInAgain'),
    ];
    terminal.write(`${lines.join('\n')}\n`);
  }
  return EXIT.ok;
}
