import { DAILY_KINDS, JOB_KINDS, JOB_STATES, JOB_STEPS } from '@samvirke/model/jobs';
import { Type, type Static } from 'typebox';
import { RefusalSchema } from '../errors/index.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ format: 'date-time' });

export const JobSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum([...JOB_KINDS, ...DAILY_KINDS]),
    state: Type.Enum([...JOB_STATES], { description: 'waiting is also what is to be tried again' }),
    input: Type.Record(Type.String(), Type.Unknown(), { description: 'As it was asked for' }),
    askedBy: orNull(Type.String({ description: 'The person’s name, or the machine’s client' })),
    askedAt: Moment,
    startedAt: orNull(Moment),
    endedAt: orNull(Moment),
    attempts: Type.Integer({ description: 'How often it has been begun since it was asked for' }),
    progress: Type.Object({
      share: Type.Number({ minimum: 0, maximum: 1 }),
      step: orNull(Type.Enum([...JOB_STEPS])),
      done: orNull(Type.Number()),
      total: orNull(Type.Number()),
      ratePerSecond: orNull(Type.Number()),
      secondsLeft: orNull(Type.Integer()),
    }),
    result: orNull(Type.Record(Type.String(), Type.Unknown(), { description: 'In short; the whole is downloaded' })),
    download: orNull(Type.String({ description: 'Where the result is' })),
    problem: orNull(Type.Object({ ...RefusalSchema.properties, more: Type.Optional(Type.Array(Type.Object({ ...RefusalSchema.properties }))) }, { description: 'Why it failed, and what to do' })),
  },
  { title: 'Job', description: 'Long work: who asked for it, how far it has come, what came of it' },
);
export type JobBody = Static<typeof JobSchema>;

export const JobListSchema = Type.Object({ jobs: Type.Array(JobSchema), next: orNull(Type.String({ description: 'Send it in `after` for the next page' })) }, { title: 'Jobs', description: 'The body’s jobs, the newest first' });
export type JobListBody = Static<typeof JobListSchema>;

export const NewJobSchema = Type.Object(
  {
    kind: Type.Enum(JOB_KINDS.filter((kind) => kind !== 'cost-table')),
    input: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'By kind: docs/method/jobs.md' })),
  },
  { title: 'NewJob', description: 'What is asked for. A cost table is sent to /jobs/cost-tables as a file', additionalProperties: false },
);
export type NewJobBody = Static<typeof NewJobSchema>;
