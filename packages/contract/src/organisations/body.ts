import { Type, type Static, type TSchema } from 'typebox';

const LONGEST_TEXT = 1_000;
const LONGEST_REASON = 500;
const MOST_BODIES = 100;

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Day = (description: string) => Type.String({ description });
const Kind = Type.Enum([
  'municipality', 'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company', 'joint-task-body',
  'political-council', 'host-cooperation', 'limited-company', 'cooperative-society', 'other-public', 'supplier',
]);
const RelationKind = Type.Enum(['under-ministry', 'owned-by', 'participant-in', 'hosted-by'], { description: 'What the body is to the other' });
const ChangeKind = Type.Enum(['merger', 'split', 'conversion']);
const Way = Type.Enum(['to', 'from'], { description: 'to: from this body to the other; from: from the other to this' });
const named = { id: Type.String(), name: Nullable(Type.String()), kind: Kind, number: Nullable(Type.String({ description: 'Organisation number' })) };
const Named = Type.Object(named, { title: 'NamedBody', description: 'A body by its name and number' });
const found = { ...named, to: Nullable(Day('First day that it no longer was')), isInvented: Type.Boolean() };
const registered = { by: Nullable(Named), at: Type.String({ description: 'ISO time' }) };
const Registered = Nullable(Type.Object(registered, { title: 'Registered', description: 'Registered here, by whom and when; by null: the operator' }));
const told = {
  id: Nullable(Type.String({ description: 'Null where the reference data alone says it, of municipalities' })),
  source: Type.String(),
  registered: Registered,
  reference: Nullable(
    Type.Object({ from: Day('ISO date'), to: Nullable(Day('ISO date')), share: Nullable(Type.Number()), source: Type.String() }, { title: 'ReferenceSays', description: 'What the reference data says otherwise of the same' }),
  ),
};

export const BodyKindSchema = Kind;

export const FoundBodiesSchema = Type.Object(
  { bodies: Type.Array(Type.Object(found, { title: 'FoundBody', description: 'A body that fits' })) },
  { title: 'FoundBodies', description: 'Bodies of all sorts; those that are, first' },
);

export const BodySchema = Type.Object(
  {
    ...found,
    version: Type.Integer({ description: '0 until something of it is registered here' }),
    from: Nullable(Day('First day that it is known')),
    municipalityNumber: Nullable(Type.String()),
    countyNumber: Nullable(Type.String()),
    capabilities: Type.Array(Type.Enum(['coordinator', 'provider']), { description: 'What it may be today' }),
    registered: Nullable(
      Type.Object({ ...registered, source: Type.String(), isNew: Type.Boolean({ description: 'Not known to the reference data when it was registered' }) }, { title: 'RegisteredBody', description: 'What it is, is registered here' }),
    ),
    differences: Type.Array(
      Type.Object({
        field: Type.Enum(['kind', 'name', 'number', 'municipalityNumber', 'countyNumber', 'from', 'to']),
        here: Nullable(Type.String()),
        reference: Nullable(Type.String()),
      }),
      { description: 'What is registered here, and holds, and the reference data says otherwise' },
    ),
    names: Type.Array(Type.Object({ name: Type.String(), from: Day('ISO date'), to: Nullable(Day('ISO date')) }), { description: 'Oldest first' }),
    numbers: Type.Array(
      Type.Object({ scheme: Type.Enum(['organisation-number', 'municipality-number', 'county-number']), value: Type.String(), from: Day('ISO date'), to: Nullable(Day('ISO date')) }),
      { description: 'Oldest first' },
    ),
    relations: Type.Array(
      Type.Object({
        ...told,
        kind: RelationKind,
        way: Way,
        body: Named,
        share: Nullable(Type.Number()),
        from: Day('ISO date'),
        to: Nullable(Day('ISO date')),
        isChecked: Type.Boolean({ description: 'Held against its source; nobody sees anything by one that isn’t' }),
      }),
    ),
    changes: Type.Array(Type.Object({ ...told, kind: ChangeKind, way: Way, body: Named, share: Nullable(Type.Number({ description: 'Null where nobody has said' })), date: Day('ISO date'), isConfirmed: Nullable(Type.Boolean({ description: 'Whether the body that ceased has said so itself, by which its successor reads what it had; null where that isn’t asked' })) })),
    moves: Type.Array(Type.Object({ ...told, task: Type.String(), way: Way, body: Named, date: Day('ISO date') })),
  },
  { title: 'Body', description: 'A body with its names, whom it is under, what it became of and took over' },
);
export type FoundBodiesBody = Static<typeof FoundBodiesSchema>;
export type BodyBody = Static<typeof BodySchema>;

/** In what is sent null stands first: what reads it would else make an empty text, or nought, of null. */
const NullOr = <T extends TSchema>(schema: T) => Type.Union([Type.Null(), schema]);
const Text = (description: string) => Type.String({ maxLength: LONGEST_TEXT, description });
const Reason = Type.String({ minLength: 1, maxLength: LONGEST_REASON, description: 'Why, for the log' });
const Id = Type.String({ format: 'uuid', description: 'The body’s key' });
const draft = {
  kind: Type.Enum([...Kind.enum], { description: 'The body’s form' }),
  name: Text('What it is called'),
  nameFrom: Type.Optional(NullOr(Day('The day from which it has this name; left out: the name that stood was wrong'))),
  number: Text('Organisation number, with its check digit'),
  municipalityNumber: Type.Optional(NullOr(Text('A municipality’s, four digits'))),
  countyNumber: Type.Optional(NullOr(Text('A county’s, two digits'))),
  numberFrom: Type.Optional(NullOr(Day('The day from which it has these numbers; left out: what stood was wrong'))),
  from: Day('First day that it is'),
  to: NullOr(Day('First day that it no longer is; null while it is')),
  source: Text('Who says so: the register, the act, the decision'),
};

export const BodyDraftSchema = Type.Object({ ...draft, reason: Reason }, { title: 'BodyDraft', description: 'A body to be registered' });
export const BodyCorrectionSchema = Type.Object(
  { ...draft, version: Type.Integer({ minimum: 0, description: 'Of what was corrected; 0: what the reference data says' }), reason: Reason },
  { title: 'BodyCorrection', description: 'What a body is, whole' },
);
const relation = {
  kind: RelationKind,
  share: Type.Optional(NullOr(Type.Number({ description: 'Of what is owned, 0–1' }))),
  from: Day('First day'),
  to: Type.Optional(NullOr(Day('First day that it no longer holds'))),
  source: Text('Who says so'),
  isChecked: Type.Boolean({ description: 'Held against the source; by a relation that isn’t, nobody sees anything' }),
  reason: Reason,
};
export const RelationDraftSchema = Type.Object({ other: Id, ...relation }, { title: 'RelationDraft', description: 'What the body is to another' });
export const RelationCorrectionSchema = Type.Object(
  { share: relation.share, from: relation.from, to: relation.to, source: relation.source, isChecked: relation.isChecked, reason: Reason },
  { title: 'RelationCorrection', description: 'The relation’s days, share and source, whole' },
);
export const ChangeDraftSchema = Type.Object(
  {
    kind: ChangeKind,
    from: Type.Array(Id, { maxItems: MOST_BODIES, description: 'The bodies before' }),
    to: Type.Array(Type.Object({ body: Id, share: Type.Optional(NullOr(Type.Number({ description: 'How much of it went there, 0–1' }))) }), { maxItems: MOST_BODIES, description: 'The bodies after' }),
    date: Day('First day of the new'),
    endsFrom: Type.Optional(Type.Boolean({ description: 'Whether those before are no more from that day; false only for a split of which the body lives on' })),
    source: Text('The act or the decision'),
    reason: Reason,
  },
  { title: 'BodyChangeDraft', description: 'A merger, a split or a conversion' },
);
export const MoveDraftSchema = Type.Object({ task: Text('The task'), to: Id, date: Day('First day with the other'), source: Text('The act or the decision'), reason: Reason }, { title: 'TaskMoveDraft', description: 'A task that moved to another body' });
export const MadeSchema = Type.Object({ id: Type.String() }, { title: 'Made', description: 'The key of what was registered' });
export const MadeChangeSchema = Type.Object({ ids: Type.Array(Type.String()) }, { title: 'MadeChange', description: 'A key for each pair of before and after' });
export const CorrectedSchema = Type.Object({ version: Type.Integer() }, { title: 'CorrectedBody', description: 'The version that stands' });
export const ReasonSchema = Type.Object({ reason: Reason }, { title: 'Reason', description: 'Why, for the log' });

export const BodyAdministrationSchema = Type.Object(
  {
    draft: Type.Object({
      kind: Kind,
      name: Type.String(),
      number: Type.String(),
      municipalityNumber: Nullable(Type.String()),
      countyNumber: Nullable(Type.String()),
      from: Day('ISO date'),
      to: Nullable(Day('ISO date')),
      source: Type.String({ description: 'Empty where the reference data says it' }),
      version: Type.Integer(),
    }),
    hasAdministrator: Type.Boolean(),
    mayInvite: Type.Boolean({ description: 'Whether a first administrator can be invited: there is none, and it isn’t in use' }),
    invitedUntil: Nullable(Type.String({ description: 'When the link that is out to a first administrator ends: ISO time' })),
    history: Type.Array(
      Type.Object({
        at: Type.String({ description: 'ISO time' }),
        by: Nullable(Type.String({ description: 'The body that was acted for; null: the operator' })),
        action: Type.String(),
        kind: Type.Enum(['body', 'body-relation', 'body-change', 'task-move', 'capability']),
        reason: Nullable(Type.String()),
        changes: Type.Array(Type.Object({ field: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()) })),
      }),
      { description: 'What was done to it here, newest first' },
    ),
  },
  { title: 'BodyAdministration', description: 'What the sector’s coordinator works with' },
);
export type BodyAdministrationBody = Static<typeof BodyAdministrationSchema>;
