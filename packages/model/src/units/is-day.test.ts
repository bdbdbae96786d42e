import { describe, expect, it } from 'vitest';
import { isDay } from './index.ts';

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2200-12-31'])('%s is in the calendar', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '1899-12-31', '0000-01-01', '2201-01-01', '9999-12-31', '2026-1-1', '2026-01-01T00:00', '', 20260101, null])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
