import { verifyAsOperator, type KeptHead, type Verification } from '@samvirke/store/history';
import { actOnDatabase } from '../access/act-on-database.ts';
import { plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

const KEPT = /^(\d{1,15}):([0-9a-f]{64})$/;

/**
 * `samvirke history verify [--organisation <number>] [--kept <seq:hash>]`: works the log out again, and ends with 1 where
 * it isn't whole. `kept` is what an earlier check said to keep.
 */
export async function verifyLog(terminal: Terminal, { organisation: number, kept: keptText }: { readonly organisation?: string; readonly kept?: string }): Promise<ExitCode> {
  const { t, find, formats } = terminal.texts;
  const kept = readKept(terminal, keptText);
  if (kept !== undefined && number === undefined) throw new UsageError(t('terminal.usage.missingOption', { option: '--organisation' }));
  const checked = await actOnDatabase<Verification>(terminal, {
    path: '/terminal/history/verification',
    body: { ...(number === undefined ? {} : { number }), ...(kept === undefined ? {} : { kept }) },
    here: (db) => verifyAsOperator(db, { number, kept }),
  });
  if (checked === null) return EXIT.refused;
  const { done } = checked;
  const isWhole = done.faults.length === 0;
  if (terminal.json) terminal.write(`${JSON.stringify({ isWhole, ...done }, null, 2)}\n`);
  else {
    const faults = done.faults.map(({ place, kind, organisation, seq, until }) => {
      const where = seq === until ? String(seq) : t('history.verification.range', { from: seq, to: until });
      return t('history.cli.fault', { organisation: organisation ?? t('history.cli.everybody'), fault: find(`history.verification.fault.${place}.${kind}`, { where }) ?? `${place} ${kind} ${where}` });
    });
    const counts = t('history.cli.counts', { events: formats.number(done.events), chains: formats.number(done.chains), seals: formats.number(done.seals), reasons: formats.number(done.reasonsErased), emptied: formats.number(done.emptied) });
    const lines = [t(isWhole ? 'history.cli.whole' : 'history.cli.broken'), ...faults, counts, ...(isWhole && done.kept !== null ? [t('history.cli.keep', { head: `${done.kept.seq}:${done.kept.hash}` })] : [])];
    terminal.write(plain(`${lines.join('\n')}\n`));
  }
  return isWhole ? EXIT.ok : EXIT.refused;
}

function readKept({ texts: { t } }: Terminal, text: string | undefined): KeptHead | undefined {
  if (text === undefined) return undefined;
  const [, seq, hash] = KEPT.exec(text) ?? [];
  if (seq === undefined || hash === undefined) throw new UsageError(t('terminal.usage.invalid', { option: '--kept', value: text, allowed: '12:3f…' }));
  return { seq: Number(seq), hash };
}
