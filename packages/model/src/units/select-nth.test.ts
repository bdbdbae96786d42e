import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectNth } from './index.ts';

test('none before the selected is larger and none after is smaller', () => {
  // Nought has one sign here: two that differ by it alone are equally large, and may stand in either order.
  const values = fc.array(fc.double({ noNaN: true }).map((value) => value + 0), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(values, fc.nat(), (all, at) => {
      const n = at % all.length;
      const moved = Float64Array.from(all);
      const selected = selectNth(moved, n);
      expect(selected).toBe(moved[n]);
      for (const [i, value] of moved.entries()) {
        if (i < n) expect(value).toBeLessThanOrEqual(selected);
        else expect(value).toBeGreaterThanOrEqual(selected);
      }
      expect([...moved].sort((a, b) => a - b)).toEqual([...Float64Array.from(all)].sort((a, b) => a - b));
    }),
  );
});
