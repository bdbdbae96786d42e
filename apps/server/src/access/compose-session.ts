import type { SessionBody } from '@samvirke/contract/access';
import { viewSession, type Entered } from '@samvirke/store/access';
import type { Transaction } from '@samvirke/store/database';
import type { Context } from '../site/context.ts';

/** What is told of who asks, in their own transaction. */
export async function composeSession({ login }: Pick<Context, 'login'>, transaction: Transaction, entered: Entered): Promise<SessionBody> {
  const { person, organisation, organisations } = await viewSession(transaction, entered);
  return {
    state: entered.actor,
    isDemo: login.demo !== null,
    providers: login.providers.map(({ id, label }) => ({ id, label })),
    person,
    organisation,
    roles: [...entered.roles],
    organisations: organisations.map((body) => ({ ...body, roles: [...body.roles] })),
    csrfToken: entered.csrfToken,
    acr: entered.acr,
    ended: entered.state === 'ok' || entered.state === 'anonymous' ? null : entered.state,
  };
}
