import type { Texts } from '@samvirke/text';
import { formatField } from '../entries/format-field.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Enough of a key to tell it from the others on the page. */
const KEY_SHOWN = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const ORE_PER_KRONE = 100;

/** A value as it stood in the database, as somebody reads it. */
export function writeValue(field: string, value: unknown, texts: Texts, people: Readonly<Record<string, string>> = {}): string {
  const { t, find, formats } = texts;
  if (value === null || value === undefined || value === '') return t('history.nothing');
  if (field.startsWith('content.') && !Array.isArray(value)) return formatField(field, value, texts) ?? t('history.nothing');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'number') return field.endsWith('Ore') || field.endsWith('_ore') ? formats.nok(value / ORE_PER_KRONE) : isYear(field) ? String(value) : formats.number(value, 4);
  if (Array.isArray(value)) return formats.list(value.map((one) => writeValue(field, one, texts)));
  // Why a job was refused: the words that the page itself would use.
  if (typeof value === 'object' && 'code' in value) return find(`errors.${String(value.code)}.title`) ?? String(value.code);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return formats.date(value);
  if (MOMENT.test(value)) return formats.moment(value.endsWith('Z') || /[+-]\d{2}:?\d{2}$/.test(value) ? value : `${value}Z`);
  if (UUID.test(value)) return people[value] ?? `${value.slice(0, KEY_SHOWN)} …`;
  return wordFor(field, value, find) ?? value;
}

/** Choices have words of their own, by the field that they stand in. */
function wordFor(field: string, value: string, find: Texts['find']): string | undefined {
  switch (field) {
    case 'role':
      return find(`access.roles.${value}`);
    case 'status':
      return find(`entries.statuses.${value}`);
    case 'visibility':
      return find(`entries.visibilities.${value}`);
    case 'kind':
      return find(`entries.kinds.${value}`) ?? find(`jobs.kinds.${value}`);
    case 'state':
      return find(`jobs.states.${value}`);
    case 'input.cases':
      return find(`history.cases.${value}`);
    case 'input.municipalities':
      return value === 'all' ? find('jobs.start.together') : undefined;
    case 'input.language':
      return find(`history.languages.${value}`);
    case 'origin':
      return find(`access.people.origin.${value}`);
    default:
      return find(`entries.choices.${field}.${value}`);
  }
}

function isYear(field: string): boolean {
  return /year$/i.test(field);
}
