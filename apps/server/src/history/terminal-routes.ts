import { refuse } from '@samvirke/model/errors';
import { erasePerson, findDecisions, findHistory, forBody, verifyAsOperator } from '@samvirke/store/history';
import { Type } from 'typebox';
import { answerTerminal } from '../site/answer-terminal.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';

const BodyNumber = Type.String({ minLength: 1, maxLength: 100 });
const Day = Type.String({ maxLength: 40 });
const Verify = Type.Object({ number: Type.Optional(BodyNumber), kept: Type.Optional(Type.Object({ seq: Type.Integer(), hash: Type.String() })) });
const List = Type.Object({
  number: BodyNumber,
  objectKind: Type.Optional(Type.String()),
  objectId: Type.Optional(Type.String()),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  limit: Type.Integer({ minimum: 1 }),
});
const Decisions = Type.Object({ number: BodyNumber, from: Day, to: Day });
const Erase = Type.Object({ person: Type.String({ format: 'uuid' }), reasons: Type.Boolean() });

/** The operator's `samvirke history` while this process has the folder. */
export function historyTerminalRoutes(app: App, { store: { db } }: Pick<Context, 'store'>): void {
  answerTerminal(app, '/terminal/history/verification', Verify, (asked) => verifyAsOperator(db, asked));
  answerTerminal(app, '/terminal/history/events', List, ({ number, ...filter }) => forBody(db, number, (keeper, organisation) => findHistory(keeper, { organisation, ...filter })));
  answerTerminal(app, '/terminal/history/decisions', Decisions, ({ number, from, to }) => forBody(db, number, (keeper, organisation) => findDecisions(keeper, organisation, { from, to })));
  answerTerminal(app, '/terminal/history/erasure', Erase, async ({ person, reasons }) => ((await erasePerson(db, person, { reasons })) ? { person } : refuse('person-gone', { person })));
}
