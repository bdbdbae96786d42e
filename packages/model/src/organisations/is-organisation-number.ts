const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const MODULUS = 11;
const NINE_DIGITS = /^[2389]\d{8}$/;

/**
 * Whether nine digits are an organisation number: the last is the check digit by modulus 11, weights 3 2 7 6 5 4 3 2.
 * Real ones begin with 8 or 9, synthetic ones (Tenor's, and our invented bodies') with 2 or 3.
 *
 * @example isOrganisationNumber('974760673') // true: Brønnøysundregistrene
 */
export function isOrganisationNumber(text: string): boolean {
  if (!NINE_DIGITS.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return (MODULUS - (sum % MODULUS)) % MODULUS === Number(text.at(-1));
}
