import type { Change, HistoryFault } from '@samvirke/model/history';
import { Type } from 'typebox';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const Moment = Type.String({ description: 'ISO 8601, UTC' });

const ChangeSchema = Type.Object({
  field: Type.String({ description: 'As the table has it; with dots into what is nested' }),
  before: Type.Unknown({ description: 'Null where nothing stood there' }),
  after: Type.Unknown({ description: 'Null where nothing stands there' }),
}, { title: 'Change', description: 'One field that is another than it was' });

export const HistoryEventSchema = Type.Object({
  organisation: Type.String(),
  seq: Type.Integer({ description: 'The event’s number in the body’s chain, from 1' }),
  recordedAt: Moment,
  actor: Type.Enum(['person', 'machine', 'operator', 'anonymous'], { description: 'operator: the house itself' }),
  person: Nullable(Type.Object({
    id: Type.String(),
    name: Nullable(Type.String()),
    isOwnName: Type.Boolean({ description: 'The person’s own words, where the login tells no name' }),
    state: Type.Enum(['known', 'erased', 'unknown'], { description: 'erased: the name is gone for good; unknown: somebody of another body' }),
  })),
  client: Nullable(Type.String({ description: 'Which program, where it was one' })),
  actingFor: Nullable(Type.Object({ id: Type.String(), name: Nullable(Type.String()) })),
  action: Type.String({ description: 'created, changed, deleted, or what it was called: approved, given, withdrawn …' }),
  objectKind: Type.String({ description: 'entry, role, cooperation …' }),
  objectId: Type.String(),
  objectName: Nullable(Type.String({ description: 'What it was called then' })),
  version: Nullable(Type.Integer()),
  reason: Nullable(Type.String()),
  reasonErased: Type.Boolean({ description: 'A reason was given, and its words are erased' }),
  isEmptied: Type.Boolean({ description: 'What it held is taken out, since the object is protected' }),
  changes: Type.Array(ChangeSchema),
  hash: Type.String({ description: 'The event’s link in the chain, in hexadecimal' }),
}, { title: 'HistoryEvent', description: 'Who did what, for whom, when, why, and what it changed' });

export const HistorySchema = Type.Object({
  events: Type.Array(HistoryEventSchema, { description: 'Newest first' }),
  next: Nullable(Type.Integer({ description: 'For `after`; null where there are no more' })),
  people: Type.Record(Type.String(), Type.String(), { description: 'Names of the people that the changes are about, by their keys' }),
  words: Type.Object({ objectKinds: Type.Array(Type.String()), actions: Type.Array(Type.String()) }, { description: 'What the filters can choose among' }),
  predecessors: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: 'Bodies that went whole into this one, whose logs it reads' }),
}, { title: 'History', description: 'A page of a body’s log' });

export interface HistoryEventBody {
  readonly organisation: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly actor: 'person' | 'machine' | 'operator' | 'anonymous';
  readonly person: { readonly id: string; readonly name: string | null; readonly isOwnName: boolean; readonly state: 'known' | 'erased' | 'unknown' } | null;
  readonly client: string | null;
  readonly actingFor: { readonly id: string; readonly name: string | null } | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly objectName: string | null;
  readonly version: number | null;
  readonly reason: string | null;
  readonly reasonErased: boolean;
  readonly isEmptied: boolean;
  readonly changes: readonly Change[];
  readonly hash: string;
}

export interface HistoryPageBody {
  readonly events: readonly HistoryEventBody[];
  readonly next: number | null;
  readonly people: Readonly<Record<string, string>>;
}

export interface HistoryBody extends HistoryPageBody {
  readonly words: { readonly objectKinds: readonly string[]; readonly actions: readonly string[] };
  readonly predecessors: readonly { readonly id: string; readonly name: string }[];
}

const KeptHeadSchema = Type.Object({ seq: Type.Integer(), hash: Type.String({ description: 'In hexadecimal' }) });

export const VerificationSchema = Type.Object({
  isWhole: Type.Boolean({ description: 'No fault was found' }),
  checkedAt: Moment,
  events: Type.Integer(),
  reasonsErased: Type.Integer({ description: 'Reasons whose words were erased; their hashes still hold' }),
  emptied: Type.Integer({ description: 'Events without what they held, since the object is protected; the chain still holds' }),
  seals: Type.Integer({ description: 'Daily seals that the chain was held to' }),
  sealedAt: Nullable(Moment),
  head: Nullable(KeptHeadSchema),
  faults: Type.Array(
    Type.Object({
      place: Type.Enum(['event', 'reason', 'head', 'seal']),
      kind: Type.Enum(['changed', 'removed', 'inserted', 'reordered', 'cut-off', 'rewritten']),
      organisation: Nullable(Type.String()),
      seq: Type.Integer(),
      until: Type.Integer(),
    }),
  ),
}, { title: 'Verification', description: 'The body’s whole log, worked out again; `head` is what to keep elsewhere' });

export interface VerificationBody {
  readonly isWhole: boolean;
  readonly checkedAt: string;
  readonly events: number;
  readonly reasonsErased: number;
  readonly emptied: number;
  readonly seals: number;
  readonly sealedAt: string | null;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly faults: readonly HistoryFault[];
}

export const KnownSchema = Type.Object({
  at: Type.String(),
  objects: Type.Array(
    Type.Object({
      objectKind: Type.String(),
      objectId: Type.String(),
      objectName: Nullable(Type.String()),
      version: Nullable(Type.Integer()),
      seq: Type.Integer({ description: 'The event that made it so' }),
      since: Moment,
      row: Type.Record(Type.String(), Type.Unknown(), { description: 'All that was known of it, as the table had it' }),
    }),
  ),
  next: Nullable(Type.String({ description: 'For `after`; null where there are no more' })),
}, { title: 'Known', description: 'What was known at a time' });

export interface KnownObjectBody {
  readonly objectKind: string;
  readonly objectId: string;
  readonly objectName: string | null;
  readonly version: number | null;
  readonly seq: number;
  readonly since: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface KnownBody {
  readonly at: string;
  readonly objects: readonly KnownObjectBody[];
  readonly next: string | null;
}
