import { refuse, type Refusal } from '../errors/index.ts';
import type { OrganisationKind } from '../access/index.ts';
import type { BodyChange, BodyRelation } from './bodies.ts';

interface Why {
  /** For the log. */
  readonly reason?: string;
}

/** Something to be done with bodies, which are named by their numbers: what a file of them holds, one after another. */
export type BodyInstruction =
  | ({ readonly register: { readonly kind: OrganisationKind; readonly name: string; readonly number: string; readonly municipalityNumber?: string; readonly countyNumber?: string; readonly from: string; readonly to?: string; readonly source: string } } & Why)
  | ({ readonly correct: { readonly body: string; readonly kind?: OrganisationKind; readonly name?: string; readonly nameFrom?: string; readonly number?: string; readonly municipalityNumber?: string; readonly countyNumber?: string; readonly numberFrom?: string; readonly from?: string; readonly to?: string | null; readonly source: string } } & Why)
  | ({ readonly relate: { readonly body: string; readonly other: string; readonly kind: BodyRelation['kind']; readonly from: string; readonly to?: string; readonly share?: number; readonly source: string; readonly isChecked?: boolean } } & Why)
  | ({ readonly change: { readonly kind: BodyChange['kind']; readonly from: readonly string[]; readonly to: readonly (string | { readonly body: string; readonly share?: number })[]; readonly date: string; readonly endsFrom?: boolean; readonly source: string } } & Why)
  | ({ readonly move: { readonly task: string; readonly from: string; readonly to: string; readonly date: string; readonly source: string } } & Why)
  | ({ readonly give: { readonly body: string; readonly capability: 'coordinator' | 'provider' } } & Why)
  | ({ readonly take: { readonly body: string; readonly capability: 'coordinator' | 'provider' } } & Why);

type Kind = 'text' | 'texts' | 'number' | 'flag' | 'targets';
/** Of each verb its fields; a `?` where one may be left out. */
const VERBS: Readonly<Record<string, Readonly<Record<string, Kind | `${Kind}?`>>>> = {
  register: { kind: 'text', name: 'text', number: 'text', municipalityNumber: 'text?', countyNumber: 'text?', from: 'text', to: 'text?', source: 'text' },
  correct: { body: 'text', kind: 'text?', name: 'text?', nameFrom: 'text?', number: 'text?', municipalityNumber: 'text?', countyNumber: 'text?', numberFrom: 'text?', from: 'text?', to: 'text?', source: 'text' },
  relate: { body: 'text', other: 'text', kind: 'text', from: 'text', to: 'text?', share: 'number?', source: 'text', isChecked: 'flag?' },
  change: { kind: 'text', from: 'texts', to: 'targets', date: 'text', endsFrom: 'flag?', source: 'text' },
  move: { task: 'text', from: 'text', to: 'text', date: 'text', source: 'text' },
  give: { body: 'text', capability: 'text' },
  take: { body: 'text', capability: 'text' },
};
/** What a word must be one of. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'register.kind': ['municipality', 'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company', 'joint-task-body', 'political-council', 'host-cooperation', 'limited-company', 'cooperative-society', 'other-public', 'supplier'],
  'relate.kind': ['under-ministry', 'owned-by', 'participant-in', 'hosted-by'],
  'change.kind': ['merger', 'split', 'conversion'],
  'give.capability': ['coordinator', 'provider'],
};

/** What a file says is to be done, or all that is wrong with it, by row. Errors: field-missing, field-unknown, field-invalid. */
export function readInstructions(content: unknown): readonly BodyInstruction[] | { readonly refusals: readonly Refusal[] } {
  const list = Array.isArray(content) ? (content as readonly unknown[]) : [content];
  const refusals = list.flatMap((one, at) => checkInstruction(one).map((refusal): Refusal => ({ ...refusal, place: { ...refusal.place, row: at + 1 } })));
  return refusals.length > 0 ? { refusals } : (list as readonly BodyInstruction[]);
}

function checkInstruction(one: unknown): readonly Refusal[] {
  const row = isRow(one) ? one : {};
  const verbs = Object.keys(row).filter((name) => name !== 'reason');
  const [verb = ''] = verbs;
  const fields = VERBS[verb];
  const given = row[verb];
  if (verbs.length !== 1 || fields === undefined || !isRow(given)) return [refuse('field-invalid', { field: 'instruction', value: verbs.join(', '), allowed: Object.keys(VERBS) })];
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(fields, name)).map((name) => refuse('field-unknown', { field: name, allowed: Object.keys(fields) }, { parameter: name }));
  return [
    ...unknown,
    ...Object.entries(fields).flatMap(([name, form]) => {
      const value = given[name];
      const place = { parameter: name };
      if (value === undefined || value === null) return form.endsWith('?') ? [] : [refuse('field-missing', { field: name }, place)];
      const allowed = ALLOWED[`${verb === 'correct' ? 'register' : verb === 'take' ? 'give' : verb}.${name}`];
      const fits = is[form.replace('?', '') as Kind](value) && (allowed === undefined || allowed.includes(value as string));
      return fits ? [] : [refuse('field-invalid', { field: name, value: JSON.stringify(value), allowed: [...(allowed ?? [])] }, place)];
    }),
  ];
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const is: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  targets: (value) => Array.isArray(value) && value.every((one) => isText(one) || (isRow(one) && isText(one['body']) && (one['share'] === undefined || typeof one['share'] === 'number'))),
};
