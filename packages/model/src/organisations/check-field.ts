import { refuse, type Refusal } from '../errors/index.ts';
import { isDay } from '../units/index.ts';

const LONGEST_TEXT = 300;
/** Turns the direction of writing, breaks the line or isn't seen: by it one name looks like another. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A day of the calendar, with its field as the place. Errors: field-invalid. */
export function checkDay(field: string, value: string): readonly Refusal[] {
  return isDay(value) ? [] : [refuse('field-invalid', { field, value, allowed: ['2026-11-22'] }, { parameter: field })];
}

/** Words that are seen, and not too many. Errors: field-missing, field-too-long. */
export function checkText(field: string, value: string): readonly Refusal[] {
  if (!/[\p{L}\p{N}]/u.test(value)) return [refuse('field-missing', { field }, { parameter: field })];
  return value.length > LONGEST_TEXT ? [refuse('field-too-long', { field, most: LONGEST_TEXT }, { parameter: field })] : [];
}

/** Words that are seen as they are written, on one line. Errors: checkText's, characters-unseen. */
export function checkName(field: string, value: string): readonly Refusal[] {
  return UNSEEN.test(value) ? [refuse('characters-unseen', { field }, { parameter: field })] : checkText(field, value);
}

/** A part of a whole, above 0. Errors: field-invalid. */
export function checkShare(field: string, value: number | null): readonly Refusal[] {
  return value === null || (value > 0 && value <= 1) ? [] : [refuse('field-invalid', { field, value, allowed: ['0.5', '1'] }, { parameter: field })];
}
