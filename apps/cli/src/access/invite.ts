import { ROLES, type Role } from '@samvirke/model/access';
import { inviteFirst } from '@samvirke/store/access';
import { plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { actOnDatabase } from './act-on-database.ts';

/**
 * `samvirke access invite --organisation <number>`: a link that makes whoever opens it, logged in, an administrator of
 * the body (or what else is asked for). For the first of a body, when nobody there can invite yet; the log says that
 * the operator did it.
 */
export async function inviteToBody(terminal: Terminal, number: string, { role = 'administrator' }: { readonly role?: string }): Promise<ExitCode> {
  const { t, language, formats } = terminal.texts;
  if (!isRole(role)) throw new UsageError(t('terminal.usage.invalid', { option: '--role', value: role, allowed: ROLES.join(', ') }));
  const invited = await actOnDatabase<{ readonly token: string; readonly expiresAt: Date | string }>(terminal, {
    path: '/terminal/invitations',
    body: { number, role },
    here: (db) => inviteFirst(db, { number, role }),
  });
  if (invited === null) return EXIT.refused;
  const { done, configuration } = invited;
  const link = `${configuration.publicAddress ?? `http://localhost:${configuration.port}`}/${language}/invitation#${done.token}`;
  const expires = new Date(done.expiresAt).toISOString();
  terminal.write(terminal.json ? `${JSON.stringify({ organisation: number, role, link, expires }, null, 2)}\n` : `${link}\n${plain(t('terminal.invite.once', { role, date: formats.date(expires) }))}\n`);
  return EXIT.ok;
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
