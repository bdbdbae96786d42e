import { RoleSchema } from '@samvirke/contract/access';
import { CAPABILITIES, giveCapability, inviteFirst } from '@samvirke/store/access';
import { carryOut } from '@samvirke/store/organisations';
import { Type } from 'typebox';
import { answerTerminal } from '../site/answer-terminal.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';

const Invite = Type.Object({ number: Type.String(), role: RoleSchema });
const Bodies = Type.Object({ content: Type.Unknown() });
const Give = Type.Object({ number: Type.String(), capability: Type.Enum([...CAPABILITIES]) });

/** The terminal's way to bodies, to a first administrator and to a body's tasks while this process has the folder. */
export function operatorRoutes(app: App, { store: { db } }: Pick<Context, 'store'>): void {
  answerTerminal(app, '/terminal/invitations', Invite, async (asked) => {
    const made = await inviteFirst(db, asked);
    return 'code' in made ? made : { token: made.token, expiresAt: made.expiresAt.toISOString() };
  });
  answerTerminal(app, '/terminal/bodies', Bodies, ({ content }) => carryOut(db, content));
  answerTerminal(app, '/terminal/capabilities', Give, async (asked) => {
    const given = await giveCapability(db, asked);
    return 'code' in given ? given : { name: given.name };
  });
}
