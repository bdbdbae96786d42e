import { COST_TYPES, ELEMENTS } from '@samvirke/model/costs';
import { LEDGER_FORMATS } from '@samvirke/model/costs/ledgers';
import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Ore = (description: string) => Type.Integer({ description: `${description}; whole øre` });
const LONGEST = 300;

export const CostImportSchema = Type.Object(
  {
    id: Type.String(),
    fileName: Type.String(),
    format: Type.Enum([...LEDGER_FORMATS]),
    mapping: Type.Record(Type.String(), Type.Unknown(), { description: 'How a table was understood; empty where the format says what its columns are' }),
    lines: Type.Integer(),
    documents: Type.Integer(),
    rejected: Type.Integer({ description: 'Lines that couldn’t be counted' }),
    version: Type.Integer(),
    recordedAt: Type.String({ description: 'ISO time' }),
  },
  { title: 'CostImport', description: 'A file of received cost, as it was read' },
);
export const CostImportListSchema = Type.Object({ imports: Type.Array(CostImportSchema) }, { title: 'CostImports', description: 'The body’s files of received cost' });

const byElement = Type.Object(Object.fromEntries(ELEMENTS.map((element) => [element, Ore('Signed')])) as Record<(typeof ELEMENTS)[number], ReturnType<typeof Ore>>);

export const CostTotalsSchema = Type.Object(
  {
    lines: Type.Integer(),
    debitOre: Ore('Debit'),
    creditOre: Ore('Credit, as a positive amount'),
    receivedOre: Ore('Debit − credit = ICT + not ICT + undecided'),
    ictOre: Ore('The elements + unallocated + hidden'),
    byElement,
    unallocatedOre: Ore('ICT bought whole from a host or a firm, and not keyed yet'),
    hiddenOre: Ore('A data room’s costs on other budgets'),
    notIctOre: Ore('Not ICT, or no cost'),
    undecidedOre: Ore('What nothing has decided'),
  },
  { title: 'CostTotals', description: 'What lines come to, in NOK' },
);

export const CostPictureSchema = Type.Object(
  {
    year: Type.Integer({ description: '0: what has no year' }),
    years: Type.Array(Type.Integer(), { description: 'Years that something is imported for' }),
    rules: Type.String({ description: 'The version of the rules' }),
    totals: CostTotalsSchema,
    months: Type.Array(Type.Object({ month: Type.Integer({ description: '1–12; 0: what has no month' }), receivedOre: Ore('Signed'), ictOre: Ore('Signed'), undecidedOre: Ore('Signed') })),
    otherCurrencies: Type.Array(Type.Object({ currency: Type.String(), lines: Type.Integer(), debitOre: Ore('In that currency'), creditOre: Ore('In that currency') }), { description: 'Kept apart until a rate is given' }),
  },
  { title: 'CostPicture', description: 'What a body’s imports of a year come to' },
);

/** What a decision is for: a group of lines by its key, or all lines of a supplier, an account and a unit, one or more of them. */
export const DecisionTargetSchema = Type.Union([
  Type.Object({ group: Type.String({ minLength: 1, maxLength: LONGEST }) }, { additionalProperties: false }),
  Type.Object(
    {
      supplier: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST, description: 'As the review list names it: an organisation number, or a name' })),
      account: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST })),
      unit: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST })),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
]);

const Share = Type.Optional(Type.Number({ minimum: 0, maximum: 1 }));
export const DecisionOutcomeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('ict'), elements: Type.Object({ telecom: Share, basicOperations: Share, lineOfBusiness: Share, staff: Share }, { additionalProperties: false, minProperties: 1 }) }, { additionalProperties: false }),
  Type.Object({ kind: Type.Enum(['ict-by-art', 'unallocated', 'hidden']) }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('not-ict'), because: Type.Enum(['other-purpose', 'internal', 'vat', 'depreciation', 'income', 'balance']) }, { additionalProperties: false }),
]);

export const NewDecisionSchema = Type.Object(
  {
    target: DecisionTargetSchema,
    outcome: DecisionOutcomeSchema,
    costType: Type.Optional(Nullable(Type.Enum([...COST_TYPES]))),
    reason: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
);
export type NewDecisionBody = Static<typeof NewDecisionSchema>;

export const DecisionSchema = Type.Object(
  {
    id: Type.String(),
    target: Type.Record(Type.String(), Type.String()),
    outcome: Type.Unknown(),
    costType: Nullable(Type.String()),
    reason: Nullable(Type.String()),
    at: Type.String({ description: 'ISO time' }),
  },
  { title: 'CostDecision', description: 'What a person says that a supplier, an account, a unit or a group of lines is; it wins over every rule' },
);
export const DecisionListSchema = Type.Object({ decisions: Type.Array(DecisionSchema) }, { title: 'CostDecisions', description: 'The body’s decisions that stand' });

export const DecisionEffectSchema = Type.Object(
  { groups: Type.Integer({ description: 'Groups of lines that would be another thing' }), lines: Type.Integer(), amountOre: Ore('Signed, of what changes'), before: CostTotalsSchema, after: CostTotalsSchema },
  { title: 'DecisionEffect', description: 'What a decision would change, before it is saved' },
);

export const CostReviewSchema = Type.Object(
  {
    year: Type.Integer(),
    undecidedOre: Ore('Signed'),
    count: Type.Integer({ description: 'Items in all; those after the limit are smaller' }),
    items: Type.Array(
      Type.Object({ target: Type.Record(Type.String(), Type.String()), label: Nullable(Type.String()), amountOre: Ore('Signed'), grossOre: Ore('Without regard to sign'), lines: Type.Integer(), groups: Type.Integer() }),
    ),
  },
  { title: 'CostReview', description: 'What nothing has decided, gathered into what can be decided at once, the biggest first' },
);
