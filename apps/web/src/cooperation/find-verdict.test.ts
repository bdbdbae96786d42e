import type { Analysis } from '@samvirke/model/reports';
import { describe, expect, it } from 'vitest';
import { findVerdict } from './find-verdict.ts';

function answer(saving: number, presentValue: number, paybackYear: number | null): Pick<Analysis, 'synergies' | 'alternatives'> {
  return {
    synergies: { curve: { nok: saving } },
    alternatives: [{ kind: 'cooperate', presentValue: { value: presentValue }, paybackYear }],
  } as unknown as Pick<Analysis, 'synergies' | 'alternatives'>;
}

describe('what an answer amounts to', () => {
  it('is dearer together where the saving is negative, and nothing where it is nothing', () => {
    expect(findVerdict(answer(-1_000_000, -5_000_000, null))).toBe('dearer');
    expect(findVerdict(answer(0, -5_000_000, null))).toBe('nothing');
    expect(findVerdict(answer(-0.4, -5_000_000, null))).toBe('nothing');
    expect(findVerdict(answer(0.5, -5_000_000, null))).toBe('never');
  });

  it('pays only where the present value is positive', () => {
    expect(findVerdict(answer(4_000_000, 1, 2031))).toBe('pays');
    expect(findVerdict(answer(4_000_000, 0, 2035))).toBe('hardly');
    expect(findVerdict(answer(4_000_000, -1, null))).toBe('never');
  });
});
