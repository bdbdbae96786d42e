import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternedRect } from './patterned-rect.ts';

const fill = (kind: 'plain' | 'hatch' | 'dots') => ({ kind, colour: '#000000', paper: '#ffffff' }) as const;

describe('a filled area', () => {
  it('has nothing in it that a printer would make a picture of', () => {
    for (const kind of ['plain', 'hatch', 'dots'] as const) {
      expect(patternedRect({ x: 0, y: 0, width: 40, height: 16 }, fill(kind), { stroke: '#000000' })).not.toMatch(/pattern|url\(|clip|<image/);
    }
  });

  it('keeps its lines and dots inside', () => {
    const side = double({ min: 0, max: 300, noNaN: true });
    assert(
      property(integer({ min: -50, max: 500 }), integer({ min: 0, max: 500 }), side, side, (x, y, width, height) => {
        for (const kind of ['hatch', 'dots'] as const) {
          const d = / d="([^"]*)"/.exec(patternedRect({ x, y, width, height }, fill(kind), { stroke: '#000' }))?.[1] ?? '';
          for (const [, px, py] of d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
            expect(Number(px)).toBeGreaterThanOrEqual(x - 0.06);
            expect(Number(px)).toBeLessThanOrEqual(x + width + 0.06);
            expect(Number(py)).toBeGreaterThanOrEqual(y - 0.06);
            expect(Number(py)).toBeLessThanOrEqual(y + height + 0.06);
          }
        }
      }),
    );
  });

  it('looks different from its neighbours without colour', () => {
    const drawn = (['plain', 'hatch', 'dots'] as const).map((kind) => patternedRect({ x: 0, y: 0, width: 60, height: 16 }, fill(kind), { stroke: '#000' }));
    expect(new Set(drawn).size).toBe(3);
  });
});
