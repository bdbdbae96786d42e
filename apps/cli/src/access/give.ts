import { CAPABILITIES, giveCapability, type Capability } from '@samvirke/store/access';
import { plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { actOnDatabase } from './act-on-database.ts';

/** `samvirke access give`: makes a body the sector's coordinator or a provider; its people still need the role. */
export async function giveToBody(terminal: Terminal, number: string, { capability }: { readonly capability: string }): Promise<ExitCode> {
  const { t } = terminal.texts;
  if (!isCapability(capability)) throw new UsageError(t('terminal.usage.invalid', { option: '--capability', value: capability, allowed: CAPABILITIES.join(', ') }));
  const given = await actOnDatabase<{ readonly name: string }>(terminal, { path: '/terminal/capabilities', body: { number, capability }, here: (db) => giveCapability(db, { number, capability }) });
  if (given === null) return EXIT.refused;
  const { name } = given.done;
  terminal.write(terminal.json ? `${JSON.stringify({ organisation: number, name, capability }, null, 2)}\n` : `${plain(t('terminal.access.given', { name, capability }))}\n`);
  return EXIT.ok;
}

function isCapability(text: string): text is Capability {
  return CAPABILITIES.some((capability) => capability === text);
}
