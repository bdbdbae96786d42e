import { JOB_STATES } from '@samvirke/model/jobs';
import { cancelAnyJob, listAllJobs, showAnyJob } from '@samvirke/store/jobs';
import { Type } from 'typebox';
import { answerTerminal } from '../site/answer-terminal.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';

const List = Type.Object({ limit: Type.Integer({ minimum: 1 }), state: Type.Optional(Type.Enum([...JOB_STATES])) });
const One = Type.Object({ id: Type.String() });

/** The operator's `samvirke jobs` while this process has the folder. */
export function jobTerminalRoutes(app: App, { store: { db } }: Pick<Context, 'store'>): void {
  answerTerminal(app, '/terminal/jobs/list', List, (asked) => listAllJobs(db, asked));
  answerTerminal(app, '/terminal/jobs/one', One, ({ id }) => showAnyJob(db, id));
  answerTerminal(app, '/terminal/jobs/cancellation', One, ({ id }) => cancelAnyJob(db, id));
}
