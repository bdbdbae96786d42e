import { refuse } from '@samvirke/model/errors';
import { Refused } from '../site/refused.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A day or a point in time that a parameter holds, as it was written. Throws Refused: parameter-invalid. */
export function readMoment(parameter: string, value: string): string {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const isThere = SHAPE.test(value) && !Number.isNaN(Date.parse(value)) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
  if (!isThere) throw new Refused(refuse('parameter-invalid', { parameter, value, allowed: '2026-11-22, 2026-11-22T12:00:00Z' }));
  return value;
}
