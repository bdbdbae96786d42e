import { fileURLToPath } from 'node:url';
import { ROLES, type Role } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import { findOrganisationId, invite } from '@samvirke/store/access';
import { buildSurroundings, readConfiguration } from '@samvirke/store/configuration';
import { asKeeper, openDatabase } from '@samvirke/store/database';
import { formatFaults } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

const DEFAULT_FOLDER = fileURLToPath(new URL('../../../../.samvirke', import.meta.url));

/**
 * `samvirke invite <organisation>`: a link that makes whoever opens it, logged in, an administrator of the body (or
 * what else is asked for). For the first of a body, when nobody there can invite yet; the log says that the operator
 * did it. Works on the database itself, so whoever can't reach that can't.
 */
export async function inviteFirst(terminal: Terminal, number: string, { role = 'administrator' }: { readonly role?: string }): Promise<ExitCode> {
  const { t, language } = terminal.texts;
  if (!isRole(role)) throw new UsageError(t('terminal.usage.invalid', { option: '--role', value: role, allowed: ROLES.join(', ') }));
  const { configuration, faults } = readConfiguration(terminal.environment, buildSurroundings(terminal.environment, DEFAULT_FOLDER));
  if (configuration === null) {
    terminal.tell(plain(`${formatFaults(faults, terminal.texts)}\n`));
    return EXIT.refused;
  }
  const open = await openDatabase(configuration.database);
  if ('code' in open) throw new Refused([refuse('database-locked', { folder: open.figures.folder })]);
  try {
    const invited = await asKeeper(
      open.db,
      async (keeper) => {
        const organisationId = await findOrganisationId(keeper, number);
        return typeof organisationId === 'string' ? invite(keeper, { organisationId, role, createdBy: null }) : organisationId;
      },
      'operator:cli',
    );
    if ('code' in invited) throw new Refused([invited]);
    const origin = configuration.publicAddress ?? `http://localhost:${configuration.port}`;
    const link = `${origin}/${language}/invitation#${invited.token}`;
    const expires = invited.expiresAt.toISOString();
    terminal.write(terminal.json ? `${JSON.stringify({ organisation: number, role, link, expires }, null, 2)}\n` : `${link}\n${plain(t('terminal.invite.once', { role, date: terminal.texts.formats.date(expires) }))}\n`);
    return EXIT.ok;
  } finally {
    await open.close();
  }
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
