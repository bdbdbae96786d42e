import { describe, expect, it } from 'vitest';
import { logAddress, knownAddress } from './history-address.ts';

const of = (search: string): URLSearchParams => new URLSearchParams(search);

describe('where the page’s log comes from', () => {
  it('is narrowed as the page’s address says', () => {
    expect(logAddress(of(''))).toBe('/api/v1/history?limit=25');
    expect(logAddress(of('object=entry&from=2026-01-01&to=&action='))).toBe('/api/v1/history?object_kind=entry&from=2026-01-01&limit=25');
    expect(logAddress(of('object=entry/019ab&after=26'))).toBe('/api/v1/history?object_kind=entry&object_id=019ab&after=26&limit=25');
  });

  it('asks what was known only where there is a day', () => {
    expect(knownAddress(of('object=entry'))).toBeNull();
    expect(knownAddress(of('at='))).toBeNull();
    expect(knownAddress(of('at=2026-01-01&kind=role'))).toBe('/api/v1/history/known?at=2026-01-01&object_kind=role&limit=200');
    expect(knownAddress(of('at=2026-01-01&kind='))).toBe('/api/v1/history/known?at=2026-01-01&object_kind=entry&limit=200');
  });
});
