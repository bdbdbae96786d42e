import { loadTexts, type Texts } from '@samvirke/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeScatter, type Chart, type ScatterPoint } from './index.ts';

let texts: Texts;
beforeAll(async () => {
  texts = await loadTexts('nb');
});

const table = { caption: 'Punktene', columns: [{ label: 'Kommune', numeric: false }], rows: [[{ text: 'Rollag' }]] };
const points: readonly ScatterPoint[] = [
  { label: 'Rollag', x: 1_400, y: 900 },
  { label: 'Kongsberg', x: 28_000, y: 600, own: true },
  { label: 'Flå & <Nes>', x: 5_000, y: 700 },
];
const curve = [1_400, 5_000, 28_000].map((x) => ({ x, y: 700, low: 600, high: 800 }));
const draw = (more: { readonly points?: readonly ScatterPoint[]; readonly width?: number; readonly curve?: typeof curve } = {}): Chart =>
  composeScatter({ id: 'c', texts, title: 'Følger kostnaden størrelsen?', subtitle: 'Lite.', xAxis: 'innbyggere', points, curve, table, ...more });
const dots = (svg: string): readonly { readonly cx: number; readonly cy: number }[] =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map((m) => ({ cx: Number(m[1]), cy: Number(m[2]) }));

describe('points by size and value', () => {
  it('go to the right with size and up with value', () => {
    const [small, middle] = dots(draw().svg);
    expect(middle!.cx).toBeGreaterThan(small!.cx);
    expect(middle!.cy).toBeGreaterThan(small!.cy);
  });

  it('stand as far apart for each doubling, whatever the size', () => {
    const [a, b, c] = dots(draw({ points: [1_000, 2_000, 4_000].map((x) => ({ label: '', x, y: 1 })), curve: [] }).svg);
    expect(b!.cx - a!.cx).toBeCloseTo(c!.cx - b!.cx, 1);
  });

  it('tell the body that asks by form as well as by colour', () => {
    const { svg } = draw();
    expect(dots(svg)).toHaveLength(2);
    expect(svg).toMatch(/<path d="M[\d.]+,[\d.]+l7,7l-7,7l-7,-7z"/);
  });

  it('are named where there is room, and the body that asks first', () => {
    const crowded = Array.from({ length: 40 }, (_, i) => ({ label: `Kommune ${i}`, x: 5_000 + i, y: 700, own: i === 20 }));
    const { svg } = draw({ points: crowded, width: 350 });
    expect(svg).toContain('>Kommune 20</text>');
    expect([...svg.matchAll(/>Kommune \d+<\/text>/g)].length).toBeLessThan(10);
  });

  it('escape what is written at them, and hold nothing that a strict policy would stop', () => {
    const { svg } = draw();
    expect(svg).toContain('Flå &amp; &lt;Nes&gt;');
    expect(svg).not.toMatch(/style=|<style|<script|class=|href=|NaN|Infinity/);
  });

  it('are a picture without a curve, and without points', () => {
    expect(draw({ curve: [] }).svg).not.toMatch(/fill-opacity|NaN|Infinity/);
    expect(draw({ curve: [], points: [] }).svg).not.toMatch(/NaN|Infinity/);
  });

  it('come with the table that was given', () => {
    expect(draw().table).toBe(table);
  });
});
