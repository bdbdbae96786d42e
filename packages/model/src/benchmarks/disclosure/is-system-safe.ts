import { isIndependent } from './is-independent.ts';
import { leastUnknown } from './least-unknown.ts';
import { openAmong } from './open-among.ts';
import type { AskedGroup, DisclosureFigure, DisclosureRules } from './types.ts';
import { figureKey } from './figure-key.ts';

/**
 * Whether all these together leave enough unknown about every figure. Looked at twice: with a changed amount as another
 * figure, and as though no amount ever changed, since most change little and whoever guesses that is nearly right.
 */
export function isSystemSafe(asked: readonly AskedGroup[], prime: number, rules: DisclosureRules): boolean {
  const open = openAmong(asked.flatMap(({ figures }) => figures));
  return [figureKey, ({ body }: DisclosureFigure) => body].every((keyOf) => {
    const columns = new Map<string, number>();
    const circles = new Map<string, number>();
    const owners: number[] = [];
    const known = asked.map(({ figures }) => figures.filter((figure) => !open.has(figureKey(figure))));
    // Whose a figure is, as it was last known: a circle may be made after a figure was shown.
    const circleOf = new Map(known.flat().map(({ body, circle }) => [body, circle]));
    for (const figure of known.flat()) {
      const key = keyOf(figure);
      if (columns.has(key)) continue;
      columns.set(key, columns.size);
      const circle = circleOf.get(figure.body) ?? figure.body;
      if (!circles.has(circle)) circles.set(circle, circles.size);
      owners.push(circles.get(circle) as number);
    }
    const seen = new Set<string>();
    const rows: Float64Array[] = [];
    for (const figures of known) {
      const row = new Float64Array(owners.length);
      for (const figure of figures) row[columns.get(keyOf(figure)) as number] = 1;
      const text = row.join('');
      if (figures.length === 0 || seen.has(text)) continue;
      seen.add(text);
      rows.push(row);
    }
    const enough = rules.leastUnknown;
    const least = leastUnknown({ rows, owners, insiders: rules.insiders, enough, isIndependent: (before, row) => isIndependent(before, row, prime) });
    return least >= enough;
  });
}
