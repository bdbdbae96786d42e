import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { writeRange } from './write-range.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what may be written in a field', () => {
  it('is rounded inwards, so that both ends may be written', async () => {
    const { formats } = await loadTexts('nb');
    expect(plain(writeRange({ min: 615_384.62, max: 1_538_461.54 }, { per: 1, suffix: 'kr' }, formats))).toBe('616 000–1 530 000 kr');
    expect(plain(writeRange({ min: 0, max: 0.15 }, { per: 0.01, suffix: '%' }, formats))).toBe('0–15 %');
    expect(plain(writeRange({ min: 0.5, max: 12 }, { per: 1, suffix: '' }, formats))).toBe('0,5–12');
  });

  it('has room around the sign where it begins below nothing', async () => {
    const { formats } = await loadTexts('nb');
    expect(plain(writeRange({ min: -0.2, max: 0.2 }, { per: 0.01, suffix: '%' }, formats))).toBe('−20 – 20 %');
  });
});
