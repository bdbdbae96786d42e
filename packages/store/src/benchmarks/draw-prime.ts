import { randomInt } from 'node:crypto';

/** Products of two numbers below this are exact in a double. */
const BELOW = 2 ** 26;
const FROM = 2 ** 25;

/** A prime between 2^25 and 2^26 that nobody could have guessed: one in nine odd numbers there is one. */
export function drawPrime(): number {
  for (;;) {
    const candidate = randomInt(FROM, BELOW) | 1;
    if (isPrime(candidate)) return candidate;
  }
}

function isPrime(odd: number): boolean {
  for (let factor = 3; factor * factor <= odd; factor += 2) if (odd % factor === 0) return false;
  return true;
}
