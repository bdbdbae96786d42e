import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganisationNumber } from './is-organisation-number.ts';

const digits = (count: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
const valid = fc.tuple(fc.constantFrom('2', '3', '8', '9'), digits(7)).chain(([first, rest]) => {
  const found = [...'0123456789'].map((last) => `${first}${rest}${last}`).filter(isOrganisationNumber);
  return found.length === 1 ? fc.constant(found[0]!) : fc.constant('974760673');
});

describe('an organisation number', () => {
  it.each(['974760673', '923609016', '942402465', '310101001'])('ends with its check digit: %s', (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
    expect(isOrganisationNumber(number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10))).toBe(false);
  });

  it('has at most one check digit, and none at all for some', () => {
    fc.assert(
      fc.property(fc.constantFrom('2', '3', '8', '9'), digits(7), (first, rest) => {
        expect([...'0123456789'].filter((last) => isOrganisationNumber(`${first}${rest}${last}`)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not one any more when one digit is wrong, or two that differ have changed places', () => {
    fc.assert(
      fc.property(valid, fc.nat(7), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
        const wrong = [...number];
        wrong[at] = String((Number(wrong[at]) + more) % 10);
        expect(isOrganisationNumber(wrong.join(''))).toBe(false);
        if (at === 0 || number[at] === number[at - 1]) return;
        const swapped = [...number];
        [swapped[at - 1], swapped[at]] = [number[at]!, number[at - 1]!];
        expect(isOrganisationNumber(swapped.join(''))).toBe(false);
      }),
    );
  });

  it.each(['', '97476067', '9747606731', '974 760 673', '174760673', '０７４７６０６７３'])('is nine digits that begin with 2, 3, 8 or 9: %j isn’t', (text) => {
    expect(isOrganisationNumber(text)).toBe(false);
  });
});
