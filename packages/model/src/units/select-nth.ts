/**
 * The value that would stand at position n (from 0) if the values were sorted, found without sorting them all.
 *
 * Moves the values about in place: afterwards none before n is larger and none after is smaller. On average linear
 * in the count, where sorting 10 000 draws is the dearest part of a simulation. Hoare's selection.
 */
export function selectNth(values: Float64Array, n: number): number {
  if (!(Number.isInteger(n) && n >= 0 && n < values.length)) throw new RangeError(`no position ${n} among ${values.length}`);
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const moved = values[i]!;
        values[i] = values[j]!;
        values[j] = moved;
        i++;
        j--;
      }
    }
    if (n <= j) right = j;
    else if (n >= i) left = i;
    else break;
  }
  return values[n]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
