import { VISIBILITIES } from '@samvirke/model/access';
import { ENTRY_KINDS, FIELDS, LONGEST_TITLE, type EntryKind, type Field } from '@samvirke/model/entries';
import { Type, type Static, type TSchema } from 'typebox';
import { ProblemSchema } from '../errors/index.ts';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Null first: what is sent is coerced to the first that it can be, and nothing would become an empty text. */
const OrNothing = <T extends TSchema>(schema: T) => Type.Union([Type.Null(), schema]);
const Named = <T extends string>(title: T, description: string) => Type.Object({ id: Type.String(), name: Nullable(Type.String()) }, { title, description });
const NamedPerson = <T extends string>(title: T, description: string) =>
  Type.Object({ id: Type.String(), name: Nullable(Type.String()), isOwnName: Type.Boolean({ description: 'The person’s own words, where the login tells no name' }) }, { title, description });
const Day = Type.String({ description: 'ISO date' });
const Moment = Type.String({ description: 'ISO time' });

function schemaOf({ name, type, choices, least, most }: Field): TSchema {
  const bounds = { ...(least === undefined ? {} : { minimum: least }), ...(most === undefined ? {} : { maximum: most }) };
  switch (type) {
    case 'whole':
    case 'year':
      return Type.Integer(bounds);
    case 'amount':
      return Type.Integer({ ...bounds, description: 'Whole øre' });
    case 'number':
      return Type.Number(bounds);
    case 'choice':
      return Type.Enum([...(choices ?? [])]);
    case 'cpv':
      return Type.Array(Type.String(), { description: 'CPV codes: 72000000-5' });
    case 'date':
      return Type.String({ description: 'ISO date' });
    case 'entry':
      return Type.String({ description: `The ${name}’s entry` });
    case 'organisation-number':
      return Type.String({ description: 'Nine digits' });
    case 'municipality':
      return Type.String({ description: 'Municipality number' });
    case 'text':
    case 'words':
      return Type.String();
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const contentOf = (kind: EntryKind): TSchema =>
  Type.Object(Object.fromEntries(FIELDS[kind].map((field) => [field.name, field.isRequired ? schemaOf(field) : Type.Optional(schemaOf(field))])), {
    title: `${capital(kind)}Content`,
    description: `What a ${kind} holds`,
  });

/** What an entry of each kind holds, made of FIELDS. */
export const EntryContentSchema = Type.Union(ENTRY_KINDS.map(contentOf), { title: 'EntryContent', description: 'By the entry’s kind' });

const Kind = Type.Enum([...ENTRY_KINDS]);
const VisibilityOf = Type.Enum([...VISIBILITIES]);

export const EntryViewSchema = Type.Object({
  id: Type.String(),
  kind: Kind,
  organisation: Named('EntryOwner', 'Whose it is'),
  isOwn: Type.Boolean({ description: 'Whether it is of the body that is acted for' }),
  isInherited: Type.Boolean({ description: 'Of a body that went whole into the one that is acted for: read, and never written' }),
  title: Type.String(),
  content: EntryContentSchema,
  status: Type.Enum(['draft', 'approved'], { description: 'Others see what is approved' }),
  visibility: VisibilityOf,
  cooperation: Nullable(Named('EntryCooperation', 'Which cooperation sees it')),
  isShared: Type.Boolean({ description: 'Shown to the ministry above and to the coordinator' }),
  hiddenUntil: Nullable(Day),
  hiddenGround: Nullable(Type.String({ description: 'As GET /grounds has it' })),
  protection: Type.Enum(['none', 'coarse'], { description: 'coarse: a protected object, without place and capacity' }),
  version: Type.Integer(),
  recordedAt: Moment,
  approvedAt: Nullable(Moment),
  approvedBy: Nullable(NamedPerson('EntryApprover', 'Told to its own body alone; no name where the person has been erased')),
  awaitsAnother: Type.Boolean({ description: 'A draft of the own body, where whoever wrote it doesn’t approve it' }),
  isWriter: Type.Boolean({ description: 'Whether whoever asks is one of those, and another is to approve it' }),
  writerIsGone: Type.Boolean({ description: 'Whether whoever wrote it last has been erased: somebody else is to save it before another approves it' }),
  withdrawnAt: Nullable(Moment),
}, { title: 'Entry', description: 'What a body has registered' });

/** An entry as the API answers it. */
export interface EntryView {
  readonly id: string;
  readonly kind: EntryKind;
  readonly organisation: { readonly id: string; readonly name: string | null };
  readonly isOwn: boolean;
  readonly isInherited: boolean;
  readonly title: string;
  readonly content: Readonly<Record<string, string | number | readonly string[]>>;
  readonly status: 'draft' | 'approved';
  readonly visibility: Static<typeof VisibilityOf>;
  readonly cooperation: { readonly id: string; readonly name: string | null } | null;
  readonly isShared: boolean;
  readonly hiddenUntil: string | null;
  readonly hiddenGround: string | null;
  readonly protection: 'none' | 'coarse';
  readonly version: number;
  readonly recordedAt: string;
  readonly approvedAt: string | null;
  readonly approvedBy: { readonly id: string; readonly name: string | null; readonly isOwnName: boolean } | null;
  readonly awaitsAnother: boolean;
  readonly isWriter: boolean;
  readonly writerIsGone: boolean;
  readonly withdrawnAt: string | null;
}

export const EntryListSchema = Type.Object({
  entries: Type.Array(EntryViewSchema),
  next: Nullable(Type.String({ description: 'Send it as `after` for the next page; null at the end' })),
}, { title: 'Entries', description: 'Newest first' });
export interface EntryListBody {
  readonly entries: readonly EntryView[];
  readonly next: string | null;
}

/** What is sent to register an entry. What its kind's content may hold is checked field by field (422, all at once). */
export const NewEntrySchema = Type.Object({
  kind: Kind,
  title: Type.String({ description: `At most ${LONGEST_TITLE} characters` }),
  content: Type.Record(Type.String(), Type.Unknown(), { description: 'As the answer’s content, by kind' }),
  visibility: Type.Optional(VisibilityOf),
  cooperation: Type.Optional(OrNothing(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: 'The cooperation’s id, where it is who sees the entry' }))),
  isShared: Type.Optional(Type.Boolean()),
  hiddenUntil: Type.Optional(OrNothing(Day)),
  hiddenGround: Type.Optional(OrNothing(Type.String({ description: 'As GET /grounds has it' }))),
  protection: Type.Optional(Type.Enum(['none', 'coarse', 'refused'], { description: 'refused: a fact that isn’t to be registered; it is answered where it belongs' })),
  reason: Type.Optional(Type.String({ maxLength: 2_000, description: 'Why, for the log' })),
}, { additionalProperties: false });
export type NewEntryBody = Static<typeof NewEntrySchema>;

/** No entry is changed more often than the database can count. */
const LARGEST_VERSION = 2_147_483_647;

/** The whole entry as it is to be, and the version that it was made from. */
export const ChangedEntrySchema = Type.Object({ ...NewEntrySchema.properties, version: Type.Integer({ minimum: 1, maximum: LARGEST_VERSION }) }, { additionalProperties: false });
export type ChangedEntryBody = Static<typeof ChangedEntrySchema>;

export const EntryVersionSchema = Type.Object({ version: Type.Integer({ minimum: 1, maximum: LARGEST_VERSION, description: 'The version that was looked at' }), reason: Type.Optional(Type.String({ maxLength: 2_000, description: 'Why, for the log' })) }, { additionalProperties: false });

/** 409 version-changed: a problem that carries what was sent and what stands. */
export const EntryConflictSchema = Type.Object({ ...ProblemSchema.properties, yours: Type.Unknown({ description: 'What was sent' }), current: EntryViewSchema }, { title: 'EntryConflict', description: 'Somebody else was first: both versions' });
export interface EntryConflictBody extends Static<typeof ProblemSchema> {
  readonly yours: ChangedEntryBody | { readonly version: number };
  readonly current: EntryView;
}

export const EntryHistorySchema = Type.Object({
  events: Type.Array(
    Type.Object({
      seq: Type.Integer({ description: 'In the body’s log' }),
      at: Moment,
      action: Type.String({ description: 'created, changed, approved, withdrawn, restored' }),
      version: Nullable(Type.Integer()),
      by: Nullable(NamedPerson('EntryChanger', 'Who; no name where the person has been erased')),
      client: Nullable(Type.String({ description: 'Which program, where it was one' })),
      reason: Nullable(Type.String()),
      isEmptied: Type.Boolean({ description: 'What it held is taken out, since the object is protected' }),
      changes: Type.Array(
        Type.Object({
          field: Type.String({ description: 'title, content.amountOre, visibility …' }),
          before: Type.Unknown(),
          after: Type.Unknown(),
        }),
      ),
    }),
    { description: 'Newest first' },
  ),
}, { title: 'EntryHistory', description: 'Who changed what, when and why' });
export interface EntryHistoryBody {
  readonly events: readonly {
    readonly seq: number;
    readonly at: string;
    readonly action: string;
    readonly version: number | null;
    readonly by: { readonly id: string; readonly name: string | null; readonly isOwnName: boolean } | null;
    readonly client: string | null;
    readonly reason: string | null;
    readonly isEmptied: boolean;
    readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  }[];
}

const Words = Type.Object({ nb: Type.String(), nn: Type.String(), en: Type.String() });
export const GroundsSchema = Type.Object({
  grounds: Type.Array(Type.Object({ id: Type.String(), section: Type.String(), label: Words, description: Words })),
  source: Type.Object({ publisher: Type.String(), title: Type.String(), kind: Type.String({ description: 'secondary: not read in the law’s own publication' }), retrieved: Day }),
}, { title: 'Grounds', description: 'On which a price may be held back' });
export type GroundsBody = Static<typeof GroundsSchema>;

export const AdoptedFiguresSchema = Type.Object({
  entries: Type.Array(EntryViewSchema, { description: 'New drafts, one for each municipality, year and element' }),
  existing: Type.Array(Type.String(), { description: 'Entries that had the figure already, and were left as they were' }),
  leftOut: Type.Array(Type.Object({ municipality: Type.String(), year: Type.Integer() }), { description: 'Rows of others than the municipality that is acted for' }),
}, { title: 'AdoptedFigures', description: 'A cost table as figures to be approved' });
export interface AdoptedFiguresBody {
  readonly entries: readonly EntryView[];
  readonly existing: readonly string[];
  readonly leftOut: readonly { readonly municipality: string; readonly year: number }[];
}
