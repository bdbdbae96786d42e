import { refuse, type Refusal } from '@samvirke/model/errors';
import { findMunicipalities, foldName, participantsFor } from '@samvirke/model/organisations';
import type { Knowledge } from '../assumptions/read-knowledge.ts';
import { Refused } from '../terminal/refused.ts';

const NUMBER_LENGTH = 4;

/**
 * Numbers from what is written after `--municipalities`: numbers as they are (`604` gets back the zero that a spreadsheet
 * took), names by the number that they have in the year. A name that several have is asked about.
 */
export function readMunicipalities(written: string, year: number, { reference, assumptions }: Knowledge): readonly string[] {
  const refusals: Refusal[] = [];
  const numbers = written
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\d+$/.test(part)) return part.padStart(NUMBER_LENGTH, '0');
      const found = findMunicipalities({ query: part, year }, reference).filter(({ municipality: { name, otherNames = [], county }, matched }) =>
        matched !== 'county' && [name, `${name} ${county}`, ...name.split(' - '), ...otherNames].some((known) => foldName(known) === foldName(part)),
      );
      const valid = found.filter(({ status }) => status === 'valid');
      const [only] = valid.length > 0 ? valid : found;
      if (valid.length > 1) {
        const candidates = valid.map(({ municipality }) => `${municipality.number} ${municipality.name} (${municipality.county})`);
        refusals.push(refuse('organisation-ambiguous', { value: part, candidates }));
        return '';
      }
      return only?.municipality.number ?? part;
    });
  const [first, ...more] = refusals;
  if (first) {
    // What else is wrong is said at once, so that it can be put right at once.
    const others = participantsFor({ numbers: numbers.filter((number) => number !== ''), year }, reference, assumptions).refusals;
    throw new Refused([first, ...more, ...others]);
  }
  return numbers;
}
