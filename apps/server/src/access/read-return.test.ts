import { describe, expect, it } from 'vitest';
import { readReturn } from './read-return.ts';

describe('where one comes after logging in', () => {
  it.each(['/nb', '/nn/costs?m=0604,0631', '/en#top', '/nb/contracts/0190f'])('is the page one came from: %s', (page) => {
    expect(readReturn(page, 'nb')).toBe(page);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/nb\\..\\evil', '/nb//evil.example', '/login/x', '/nbevil', undefined, ['/nb', '/nn'], 7])(
    'is never elsewhere: %j',
    (page) => {
      expect(readReturn(page, 'nn')).toBe('/nn');
    },
  );
});
