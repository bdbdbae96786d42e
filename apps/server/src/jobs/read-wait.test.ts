import { expect, it } from 'vitest';
import { readWait } from './read-wait.ts';

it.each([
  ['wait=10', 10],
  ['respond-async, wait=7', 7],
  ['WAIT = "5"', 5],
  ['wait=9999', 30],
  ['respond-async', 0],
  ['await=5', 0],
  ['wait=-5', 0],
  ['', 0],
  [undefined, 0],
])('Prefer: %s waits for %i seconds', (prefer, seconds) => {
  expect(readWait(prefer)).toBe(seconds);
});
