import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturn } from './read-return.ts';

describe('where one comes after logging in', () => {
  it.each(['/nb', '/nn/costs?m=0604,0631', '/en#top', '/nb/contracts/0190f'])('is the page one came from: %s', (page) => {
    expect(readReturn(page, 'nb')).toBe(page);
  });

  it.each([
    ['/nb/search?q=€', '/nb/search?q=%E2%82%AC'],
    ['/nb/søk?q=blåbær og %C3%B8#æ', '/nb/s%C3%B8k?q=bl%C3%A5b%C3%A6r%20og%20%C3%B8#%C3%A6'],
    ['/nb?x=\u0000\u007f', '/nb?x=%00%7F'],
    ['/nb\r\nset-cookie: x=1', '/nb'],
    ['/nb/a\r\nset-cookie:x', '/nb/aset-cookie:x'],
  ])('is written as a header bears it: %j', (page, written) => {
    expect(readReturn(page, 'nb')).toBe(written);
  });

  it('is something that can be sent, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const back = readReturn(`/nb/${rest}`, 'nn');
        expect(back).toMatch(/^\/(nb|nn|en)[!-~]*$/);
        expect(back).not.toMatch(/^\/[/\\]/);
      }),
    );
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/nb\\..\\evil', '/nb//evil.example', '/login/x', '/nbevil', '/nb/../login/x', '/nb/\n/evil.example', '/nb/%2e%2e/%2e%2e//evil.example', '/nb?q=\ud800', undefined, ['/nb', '/nn'], 7])(
    'is never elsewhere: %j',
    (page) => {
      expect(readReturn(page, 'nn')).toBe('/nn');
    },
  );
});
