const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const MODULUS = 11;

/** Whether nine digits are an organisation number: the last is the control digit by modulus 11, weights 3 2 7 6 5 4 3 2. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^[89]\d{8}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return (MODULUS - (sum % MODULUS)) % MODULUS === Number(text.at(-1));
}
