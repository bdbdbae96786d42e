import { describe, expect, it } from 'vitest';
import { judgeGroup } from './judge-group.ts';
import { DISCLOSURE_RULES } from './rules.ts';
import type { AskedGroup, DisclosureFigure, Verdict } from './types.ts';

const PRIME = 67_108_859;
const figures = (amounts: readonly number[], from = 0, more: Partial<DisclosureFigure> = {}): DisclosureFigure[] =>
  amounts.map((amount, index) => ({ body: `b${from + index}`, circle: `b${from + index}`, amount, isOpen: false, ...more }));
const judge = (candidate: readonly DisclosureFigure[], earlier: readonly AskedGroup[] = []): Verdict =>
  judgeGroup({ group: 'asked', figures: candidate, earlier, families: [], prime: PRIME }, DISCLOSURE_RULES);
const asked = (some: readonly DisclosureFigure[], group = 'before'): AskedGroup => ({ group, figures: some, isShown: true });

describe('a group by itself', () => {
  it('is shown from five bodies', () => {
    expect(judge(figures([10, 10, 10, 10]))).toBe('few');
    expect(judge(figures([10, 10, 10, 10, 10]))).toBe('shown');
  });

  it('may have one with half of the sum, and not more', () => {
    expect(judge(figures([40, 10, 10, 10, 10]))).toBe('shown');
    expect(judge(figures([41, 10, 10, 10, 10]))).toBe('dominated');
  });

  it('leaves the second largest a tenth of the largest that it can’t tell', () => {
    expect(judge(figures([100, 95, 4, 3, 3]))).toBe('shown');
    expect(judge(figures([100, 95, 3, 3, 3]))).toBe('dominated');
  });

  it('of nothing but noughts says of each that it is nought', () => {
    expect(judge(figures([0, 0, 0, 0, 0]))).toBe('dominated');
  });

  it('counts bodies that see each other’s figures as one', () => {
    const circle = figures([10, 10], 0, { circle: 'c' });
    expect(judge([...circle, ...figures([10, 10, 10], 2)])).toBe('few');
    expect(judge([...circle, ...figures([10, 10, 10, 10], 2)])).toBe('shown');
  });

  it('isn’t hidden by figures that are open already', () => {
    const open = figures([10, 10, 10, 10], 0, { isOpen: true });
    expect(judge([...open, ...figures([10], 4)])).toBe('few');
    expect(judge([...open, ...figures([90], 4, { isOpen: true })])).toBe('shown');
  });
});

describe('a group beside one that was shown', () => {
  const ten = figures(Array.from({ length: 10 }, () => 10));
  it('differs from it by none or by five', () => {
    expect(judge(ten, [asked(ten)])).toBe('shown');
    expect(judge(ten.slice(0, 6), [asked(ten)])).toBe('near');
    expect(judge(ten.slice(0, 5), [asked(ten)])).toBe('shown');
  });

  it('has no dominating body in what differs', () => {
    const more = [...ten, ...figures([10, 10, 10, 10, 10], 10)];
    const steep = [...ten, ...figures([10, 10, 10, 10, 50], 10)];
    expect(judge(more, [asked(ten)])).toBe('shown');
    expect(judge(steep, [asked(ten)])).toBe('dominated');
  });

  it('isn’t another group because somebody registered the same amount again', () => {
    const again = ten.map((one) => ({ ...one }));
    expect(judge(again, [asked(ten)])).toBe('shown');
    expect(judge(again.map((one, index) => (index === 0 ? { ...one, amount: 11 } : one)), [asked(ten)])).toBe('near');
  });

  it('that was refused for what the figures are is held apart as well', () => {
    expect(judge(ten, [{ ...asked(ten.slice(0, 9)), isShown: false }])).toBe('near');
  });
});
