/** The word that a misspelt one most likely is, or undefined where none is near. */
export function nearestWord(written: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A third of the letters may be wrong.
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const word of words) {
    const steps = distance(written.toLowerCase(), word.toLowerCase());
    if (steps < least) {
      least = steps;
      best = word;
    }
  }
  return best;
}

/** Letters put in, taken out, changed or swapped with the next. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(now[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      now.push(steps);
    }
    before = last;
    last = now;
  }
  return last[b.length]!;
}
