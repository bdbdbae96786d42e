import type { LineSupplier } from '@samvirke/model/costs/ledgers';
import { findOrganisationNumber } from './find-organisation-number.ts';
import { tidyText } from './tidy-text.ts';

/** Eleven digits are a person's: never kept. */
const OF_A_PERSON = /\d{11}/;
const MOST_CHARACTERS = 40;

/** Who was paid, from the numbers that the file gives, the best first. A number that doesn't pass is part of the name. */
export function buildSupplier(name: string | null, numbers: readonly (string | null)[]): LineSupplier | null {
  const tidy = tidyText(name);
  for (const written of numbers) {
    const number = findOrganisationNumber(written);
    if (number !== null) return { number, name: tidy };
  }
  const odd = numbers.map((written) => tidyText(written, MOST_CHARACTERS)).find((written) => written !== null && !OF_A_PERSON.test(written.replaceAll(/\D/g, '')));
  if (!odd) return tidy === null ? null : { number: null, name: tidy };
  return { number: null, name: tidy === null ? odd : `${tidy} (${odd})` };
}
