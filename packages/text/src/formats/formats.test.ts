import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

describe('a day and a time in a table', () => {
  it.each([
    ['nb', '02.01.2026', '23.11.2026 kl. 00.05'],
    ['nn', '02.01.2026', '23.11.2026 kl. 00.05'],
    ['en', '02 Jan 2026', '23 Nov 2026 00:05'],
  ] as const)('are short in %s, with the time as it was in Norway', (language, day, moment) => {
    const { shortDate, shortMoment } = formatsFor(language);
    expect([shortDate('2026-01-02'), shortMoment('2026-11-22T23:05:00Z')].map((written) => written.replaceAll('\u00a0', ' '))).toEqual([day, moment]);
  });
});
