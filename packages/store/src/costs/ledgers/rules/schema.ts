import { COST_TYPES, ELEMENTS } from '@samvirke/model/costs';
import { WORD_FIELDS } from '@samvirke/model/costs/ledgers';
import { Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const words = Type.String({ minLength: 1 });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const id = Type.String({ pattern: '^[a-z][a-z0-9-]*$' });
const row = Type.String({ pattern: '^[a-z-]+/[a-z-]+\\.[A-Za-z0-9-]+$' });
const digits = Type.Array(Type.String({ pattern: '^(none|\\d{3}(-\\d{3})?)$' }), { minItems: 1 });
const prefixes = Type.Array(Type.String({ pattern: '^\\d{1,8}$' }), { minItems: 1 });
const industryCodes = Type.Array(Type.String({ pattern: '^\\d{2}\\.\\d{3}$' }));
const share = Type.Number({ exclusiveMinimum: 0, maximum: 1 });

const Labels = Type.Object({ nb: words, nn: words, en: words }, closed);
const Sources = Type.Record(Type.String(), Type.Object({ title: words, publisher: words, section: Type.Optional(words) }, closed));
const head = { version: day, kind: Type.Literal('expert'), last_checked: day, review_by: day, sources: Sources };

const WordLists = Type.Record(
  Type.String(),
  Type.Object({ any: Type.Array(words, { minItems: 1 }), except: Type.Optional(Type.Array(words)), unless: Type.Optional(id) }, closed),
);
const Looked = Type.Record(Type.String(), Type.Array(Type.Enum([...WORD_FIELDS]), { minItems: 1 }));

const When = Type.Object(
  {
    suppliers: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{9}$' }), { minItems: 1 })),
    industry: Type.Optional(Type.Object({ set: id, version: Type.Optional(Type.Enum(['SN2007', 'SN2025'])) }, closed)),
    arts: Type.Optional(digits),
    functions: Type.Optional(digits),
    accounts: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9A-Za-z ]{1,40}$' }), { minItems: 1 })),
    words: Type.Optional(Looked),
    not_words: Type.Optional(Looked),
    cpv: Type.Optional(prefixes),
    unspsc: Type.Optional(prefixes),
    ledger: Type.Optional(Type.Enum(['running', 'investment'])),
    capital: Type.Optional(Type.Enum(['investment', 'depreciation'])),
  },
  { ...closed, minProperties: 1 },
);

const Outcome = Type.Union([
  Type.Literal('unallocated'),
  Type.Literal('hidden'),
  Type.Literal('undecided'),
  Type.Object({ 'not-ict': Type.Enum(['other-purpose', 'internal', 'vat', 'depreciation', 'income', 'balance']) }, closed),
  Type.Object({ ict: Type.Union([Type.Literal('by-art'), row, Type.Object(Object.fromEntries(ELEMENTS.map((element) => [element, Type.Optional(share)])), { ...closed, minProperties: 1 })]) }, closed),
]);

/** data/rules/costs/classification.yaml */
export const ClassificationFile = Type.Object(
  {
    ...head,
    words: WordLists,
    rules: Type.Array(
      Type.Object(
        { id, why: Labels, when: When, outcome: Outcome, cost_type: Type.Optional(Type.Enum([...COST_TYPES])), confidence: Type.Number({ minimum: 0, maximum: 1 }), sources: Type.Array(id, { minItems: 1 }) },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

/** data/rules/costs/industries.yaml */
export const IndustriesFile = Type.Object(
  {
    ...head,
    sets: Type.Array(
      Type.Object(
        { id, label: Labels, cost_type: Type.Union([Type.Enum([...COST_TYPES]), Type.Null()]), codes: Type.Object({ SN2007: industryCodes, SN2025: industryCodes }, closed) },
        closed,
      ),
    ),
    changes: Type.Array(Type.Object({ from: Type.String(), to: industryCodes }, closed)),
  },
  closed,
);
