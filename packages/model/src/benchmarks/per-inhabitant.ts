import type { Measured } from './types.ts';

/** nok ÷ population, kroner per inhabitant. */
export function perInhabitant({ nok, participant }: Measured): number {
  return nok / participant.population;
}
