import { refuse, type Refusal } from '../errors/index.ts';
import { checkDay, checkName, checkText } from './check-field.ts';
import { isOrganisationNumber } from './is-organisation-number.ts';
import type { BodyDraft } from './registered.ts';

const MUNICIPALITY = /^\d{4}$/;
const COUNTY = /^\d{2}$/;

/**
 * All that is wrong with what somebody says a body is, each with its field as the place; nothing where it can be
 * registered. Only a municipality has a municipality number, and must; only a county a county number.
 * Errors: field-missing, characters-unseen, field-too-long, field-invalid, organisation-number-wrong, dates-reversed.
 *
 * @example checkBody({ kind: 'state-agency', name: 'Prøveverket', number: '311001006', from: '2026-01-01', to: null, source: 'Enhetsregisteret' }) // []
 */
export function checkBody({ kind, name, nameFrom, number, municipalityNumber, countyNumber, numberFrom, from, to, source }: BodyDraft): readonly Refusal[] {
  const digits = number.replaceAll(/\s/g, '');
  const inOrder = (field: string, day: string | null | undefined): readonly Refusal[] => {
    if (day === null || day === undefined) return [];
    const wrong = checkDay(field, day);
    if (wrong.length > 0) return wrong;
    // The end is the first day that it no longer was: a body, a name and a number are there for a day at least.
    if (field === 'to') return day <= from ? [refuse('dates-reversed', { from, to: day }, { parameter: field })] : [];
    return day < from || (to !== null && day >= to) ? [refuse('dates-reversed', { from: day < from ? from : day, to: day < from ? day : (to ?? day) }, { parameter: field })] : [];
  };
  const fromIsWrong = checkDay('from', from);
  return [
    ...checkName('name', name),
    ...(digits === '' ? [refuse('field-missing', { field: 'number' }, { parameter: 'number' })] : isOrganisationNumber(digits) ? [] : [refuse('organisation-number-wrong', { value: number }, { parameter: 'number' })]),
    ...checkCode('municipalityNumber', municipalityNumber, MUNICIPALITY, ['0301', '3303'], kind === 'municipality'),
    // Many a list of counties has no numbers: one is kept where it is said.
    ...(kind === 'county-municipality' && !countyNumber ? [] : checkCode('countyNumber', countyNumber, COUNTY, ['03', '33'], kind === 'county-municipality')),
    ...fromIsWrong,
    ...(fromIsWrong.length > 0 ? [] : [...inOrder('to', to), ...inOrder('nameFrom', nameFrom), ...inOrder('numberFrom', numberFrom)]),
    ...checkText('source', source),
  ];
}

function checkCode(field: string, value: string | null | undefined, form: RegExp, examples: readonly string[], hasOne: boolean): readonly Refusal[] {
  const place = { parameter: field };
  if (!value) return hasOne ? [refuse('field-missing', { field }, place)] : [];
  if (!hasOne) return [refuse('field-invalid', { field, value, allowed: [] }, place)];
  return form.test(value) ? [] : [refuse('field-invalid', { field, value, allowed: [...examples] }, place)];
}
