import type { Analysis } from '@samvirke/model/reports';
import { describe, expect, it } from 'vitest';
import { findVerdict } from './find-verdict.ts';

function answer(saving: number, presentValue: number, paybackYear: number | null): Pick<Analysis, 'synergies' | 'alternatives'> {
  return {
    synergies: { curve: { nok: saving } },
    alternatives: [{ kind: 'cooperate', presentValue: { value: presentValue }, paybackYear }],
  } as unknown as Pick<Analysis, 'synergies' | 'alternatives'>;
}

const share = (shareThatPays: number): { readonly shareThatPays: number } => ({ shareThatPays });

describe('what an answer amounts to', () => {
  it('is dearer together where the saving is negative, and nothing where it is nothing', () => {
    expect(findVerdict(answer(-1_000_000, -5_000_000, null), share(0))).toBe('dearer');
    expect(findVerdict(answer(0, -5_000_000, null), share(0))).toBe('nothing');
    expect(findVerdict(answer(-0.4, -5_000_000, null), share(0))).toBe('nothing');
    expect(findVerdict(answer(0.5, -5_000_000, null), share(0))).toBe('never');
  });

  it('pays only where the likely values do and six draws of ten as well', () => {
    expect(findVerdict(answer(4_000_000, 1, 2031), share(0.6))).toBe('pays');
    expect(findVerdict(answer(4_000_000, 1, 2031), share(0.59))).toBe('either');
    expect(findVerdict(answer(4_000_000, 0, 2035), share(0.6))).toBe('either');
  });

  it('does not pay where at most four draws of ten do, whatever the likely values say', () => {
    expect(findVerdict(answer(4_000_000, 1, 2031), share(0.41))).toBe('either');
    expect(findVerdict(answer(4_000_000, 1, 2031), share(0.4))).toBe('unlikely');
    expect(findVerdict(answer(4_000_000, 0, 2035), share(0.4))).toBe('hardly');
    expect(findVerdict(answer(4_000_000, -1, null), share(0.4))).toBe('never');
  });

  it('is not told before it is known', () => {
    expect(findVerdict(answer(4_000_000, 1, 2031), null)).toBe('drawing');
    expect(findVerdict(answer(-4_000_000, -1, null), null)).toBe('dearer');
  });
});
