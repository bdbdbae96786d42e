import { describe, expect, it } from 'vitest';
import { bodiesAddress } from './bodies-address.ts';

describe('what the page of bodies asks for', () => {
  it('is what stands in its own address, and no more', () => {
    expect(bodiesAddress(new URLSearchParams('q=nav å&kind=ministry&m=3303'))).toBe('/api/v1/bodies?q=nav+%C3%A5&kind=ministry');
    expect(bodiesAddress(new URLSearchParams('kind='))).toBe('/api/v1/bodies?q=');
  });
});
