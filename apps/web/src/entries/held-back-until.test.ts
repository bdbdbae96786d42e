import { describe, expect, it } from 'vitest';
import { heldBackUntil } from './held-back-until.ts';

describe('a price that is held back', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('is so until its day, and not on it', () => {
    expect(heldBackUntil({ hiddenUntil: '2026-11-23' }, now)).toBe('2026-11-23');
    expect(heldBackUntil({ hiddenUntil: '2026-11-22' }, now)).toBeNull();
    expect(heldBackUntil({ hiddenUntil: null }, now)).toBeNull();
  });
});
