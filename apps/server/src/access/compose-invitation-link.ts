import type { Context } from '../site/context.ts';

/** Where an invitation is accepted. The token stands after `#`, which no browser sends: it is in no server's log. */
export function composeInvitationLink({ publicAddress }: Pick<Context, 'publicAddress'>, host: string | undefined, language: string, token: string): string {
  return `${publicAddress ?? `http://${host ?? 'localhost'}`}/${language}/invitation#${token}`;
}
