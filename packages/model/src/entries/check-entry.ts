import type { Visibility } from '../access/index.ts';
import { refuse, type Refusal } from '../errors/index.ts';
import { isOrganisationNumber } from '../organisations/index.ts';
import { isDay } from '../units/index.ts';
import { FIELDS } from './fields.ts';
import { findProtectedFact } from './find-protected-fact.ts';
import type { Field, FieldValue, NewEntry } from './types.ts';

/** What an entry is held against beside its own fields. */
export interface EntryRules {
  /** ISO date. */
  readonly today: string;
  /** Ids of the grounds that a price may be hidden on. */
  readonly grounds: readonly string[];
  readonly isMunicipality: (number: string) => boolean;
}

/** Who may see a price, the least and the most: with the law's ground it is only held back for a time. */
export const PRICE_VISIBILITIES: readonly Visibility[] = ['public-bodies', 'public'];
/**
 * Our own limit: longer than most ICT contracts last. Whether the law's ground still holds is to be judged anew each time
 * somebody asks, and a price that is held back is to be looked at again before it is forgotten.
 */
export const MOST_YEARS_HELD_BACK = 5;
export const LONGEST_TITLE = 300;
const LONGEST_TEXT = 500;
const LONGEST_WORDS = 5_000;
const MOST_IN_LIST = 50;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CPV = /^\d{8}(-\d)?$/;

/**
 * Everything that is wrong with an entry, each with its field as the place; nothing where it can be registered.
 * Errors: field-missing, field-unknown, field-invalid, field-too-long, organisation-number-wrong, organisation-unknown,
 * dates-reversed, price-kept-back, hidden-not-price, hidden-incomplete, hidden-ground-unknown, hidden-date-past, hidden-too-long,
 * visibility-cooperation, protected-refused, protected-fact, protected-too-open.
 */
export function checkEntry(entry: NewEntry, rules: EntryRules): readonly Refusal[] {
  if (entry.protection === 'refused') return [refuse('protected-refused', {}, { parameter: 'protection' })];
  return [...checkTitle(entry), ...checkContent(entry, rules), ...checkVisibility(entry, rules), ...checkProtection(entry)];
}

function checkTitle({ title }: NewEntry): readonly Refusal[] {
  // Of signs that nobody sees there would be no link to it.
  if (!/[\p{L}\p{N}]/u.test(title)) return [refuse('field-missing', { field: 'title' }, { parameter: 'title' })];
  return title.length > LONGEST_TITLE ? [refuse('field-too-long', { field: 'title', most: LONGEST_TITLE }, { parameter: 'title' })] : [];
}

function checkContent({ kind, content }: NewEntry, rules: EntryRules): readonly Refusal[] {
  const fields = FIELDS[kind];
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(content)
    .filter((name) => !known.has(name))
    .map((name) => refuse('field-unknown', { field: name, allowed: [...known] }, { parameter: `content.${name}` }));
  const wrong = fields.flatMap((field): readonly Refusal[] => {
    const value = content[field.name];
    const place = { parameter: `content.${field.name}` };
    if (value === undefined || value === '') return field.isRequired ? [refuse('field-missing', { field: field.name }, place)] : [];
    const refusal = checkValue(field, value, rules);
    return refusal ? [{ ...refusal, place }] : [];
  });
  const { validFrom, validTo } = content;
  const reversed =
    typeof validFrom === 'string' && typeof validTo === 'string' && isDay(validFrom) && isDay(validTo) && validTo < validFrom
      ? [refuse('dates-reversed', { from: validFrom, to: validTo }, { parameter: 'content.validTo' })]
      : [];
  return [...unknown, ...wrong, ...reversed];
}

function checkValue(field: Field, value: FieldValue, { isMunicipality }: EntryRules): Refusal | undefined {
  const invalid = (allowed: string | readonly string[]): Refusal => refuse('field-invalid', { field: field.name, value: String(value).slice(0, LONGEST_TEXT), allowed });
  const tooLong = (most: number): Refusal => refuse('field-too-long', { field: field.name, most });
  switch (field.type) {
    case 'text':
      return typeof value !== 'string' ? invalid('abc') : value.length > LONGEST_TEXT ? tooLong(LONGEST_TEXT) : undefined;
    case 'words':
      return typeof value !== 'string' ? invalid('abc') : value.length > LONGEST_WORDS ? tooLong(LONGEST_WORDS) : undefined;
    case 'whole':
    case 'year':
    case 'amount':
      return Number.isSafeInteger(value) && isWithin(field, value as number) ? undefined : invalid(boundsOf(field));
    case 'number':
      return Number.isFinite(value) && isWithin(field, value as number) ? undefined : invalid(boundsOf(field));
    case 'date':
      return isDay(value) ? undefined : invalid('2026-11-22');
    case 'choice':
      return (field.choices as readonly FieldValue[]).includes(value) ? undefined : invalid(field.choices ?? []);
    case 'organisation-number':
      return typeof value === 'string' && isOrganisationNumber(value) ? undefined : refuse('organisation-number-wrong', { value: String(value).slice(0, LONGEST_TEXT) });
    case 'municipality':
      return typeof value === 'string' && isMunicipality(value) ? undefined : refuse('organisation-unknown', { number: String(value).slice(0, LONGEST_TEXT) });
    case 'cpv':
      return isListOf(value, (code) => CPV.test(code)) ? undefined : invalid('72000000-5');
    case 'entry':
      return typeof value === 'string' && UUID.test(value) ? undefined : invalid('0198c0de-0000-7000-8000-000000000000');
  }
}

function isWithin({ least = -Infinity, most = Infinity }: Field, value: number): boolean {
  return value >= least && value <= most;
}

function boundsOf({ least, most }: Field): string {
  return `${least ?? ''}–${most ?? ''}`;
}

function isListOf(value: FieldValue, holds: (text: string) => boolean): boolean {
  return Array.isArray(value) && value.length <= MOST_IN_LIST && value.every((item) => typeof item === 'string' && holds(item));
}

function checkVisibility({ kind, visibility, cooperation, hiddenUntil, hiddenGround }: NewEntry, { today, grounds }: EntryRules): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if ((visibility === 'cooperation') !== (cooperation !== null)) refusals.push(refuse('visibility-cooperation', {}, { parameter: 'cooperation' }));
  // Also of one that is held back: it says who sees it from the day on which it no longer is.
  if (kind === 'price' && !PRICE_VISIBILITIES.includes(visibility)) refusals.push(refuse('price-kept-back', {}, { parameter: 'visibility' }));
  if (hiddenUntil === null && hiddenGround === null) return refusals;
  if (kind !== 'price') return [...refusals, refuse('hidden-not-price', {}, { parameter: 'hiddenUntil' })];
  if (hiddenUntil === null || hiddenGround === null) {
    return [...refusals, refuse('hidden-incomplete', {}, { parameter: hiddenUntil === null ? 'hiddenUntil' : 'hiddenGround' })];
  }
  if (!grounds.includes(hiddenGround)) refusals.push(refuse('hidden-ground-unknown', { value: hiddenGround.slice(0, LONGEST_TEXT), allowed: grounds }, { parameter: 'hiddenGround' }));
  if (!isDay(hiddenUntil)) refusals.push(refuse('field-invalid', { field: 'hiddenUntil', value: hiddenUntil.slice(0, LONGEST_TEXT), allowed: '2026-11-22' }, { parameter: 'hiddenUntil' }));
  else if (hiddenUntil <= today) refusals.push(refuse('hidden-date-past', { date: hiddenUntil }, { parameter: 'hiddenUntil' }));
  else {
    const latest = yearsAfter(today, MOST_YEARS_HELD_BACK);
    if (hiddenUntil > latest) refusals.push(refuse('hidden-too-long', { date: hiddenUntil, latest, years: MOST_YEARS_HELD_BACK }, { parameter: 'hiddenUntil' }));
  }
  return refusals;
}

function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, day.length);
}

function checkProtection(entry: NewEntry): readonly Refusal[] {
  if (entry.protection === 'none') return [];
  const refusals: Refusal[] = [];
  for (const field of FIELDS[entry.kind]) {
    if (field.tells && entry.content[field.name] !== undefined) {
      refusals.push(refuse('protected-fact', { field: field.name, found: String(entry.content[field.name]) }, { parameter: `content.${field.name}` }));
    }
  }
  const texts: readonly (readonly [string, unknown])[] = [['title', entry.title], ...Object.entries(entry.content).map(([name, value]) => [`content.${name}`, value] as const)];
  const told = new Set(refusals.map(({ place }) => place?.parameter));
  for (const [parameter, text] of texts) {
    const found = typeof text === 'string' && !told.has(parameter) ? findProtectedFact(text) : undefined;
    if (found !== undefined) refusals.push(refuse('protected-fact', { field: parameter.replace('content.', ''), found }, { parameter }));
  }
  if (entry.isShared || entry.visibility === 'public-bodies' || entry.visibility === 'public') {
    refusals.push(refuse('protected-too-open', {}, { parameter: entry.isShared ? 'isShared' : 'visibility' }));
  }
  return refusals;
}
