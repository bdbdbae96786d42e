import { refuse } from '@samvirke/model/errors';
import { isDay } from '@samvirke/model/units';
import { Refused } from '../site/refused.ts';

/** No place on earth is further than 14 hours from UTC. */
const SHAPE = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d))?$/;

/** A day or a point in time that a parameter holds, as it was written. Throws Refused: parameter-invalid. */
export function readMoment(parameter: string, value: string): string {
  if (SHAPE.test(value) && isDay(value.slice(0, 10))) return value;
  throw new Refused(refuse('parameter-invalid', { parameter, value, allowed: '2026-11-22, 2026-11-22T12:00:00Z' }, { parameter }));
}
