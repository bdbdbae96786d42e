import type { ChangedEntryBody, EntryView } from '@samvirke/contract/entries';
import { describe, expect, it } from 'vitest';
import { findDifferences, mergeVersions } from './find-differences.ts';

const current = {
  kind: 'contract',
  title: 'Theirs',
  content: { supplierName: 'A', amountOre: 100 },
  visibility: 'own',
  cooperation: null,
  isShared: false,
  hiddenUntil: null,
  hiddenGround: null,
  protection: 'none',
  version: 3,
} as unknown as EntryView;
const yours: ChangedEntryBody = { kind: 'contract', title: 'Mine', content: { supplierName: 'A', noticeMonths: 6 }, visibility: 'own', cooperation: null, isShared: false, hiddenUntil: null, hiddenGround: null, protection: 'none', version: 2 };

describe('two versions of an entry', () => {
  it('differ where their fields do', () => {
    expect(findDifferences(yours, current)).toEqual([
      { field: 'title', yours: 'Mine', current: 'Theirs' },
      { field: 'content.noticeMonths', yours: 6, current: null },
      { field: 'content.amountOre', yours: null, current: 100 },
    ]);
  });

  it('leave what the writer didn’t touch to those who did', () => {
    const base = { ...current, title: 'Theirs before', content: { supplierName: 'A' }, version: 2 } as EntryView;
    const written = { ...yours, title: 'Theirs before' };
    const touched = new Set(findDifferences(written, base).map(({ field }) => field));
    expect(mergeVersions(written, current, touched)).toMatchObject({ title: 'Theirs', content: { supplierName: 'A', noticeMonths: 6, amountOre: 100 } });
  });

  it('become one as somebody chooses, made from the version that stands', () => {
    expect(mergeVersions(yours, current, new Set(['title', 'content.noticeMonths']))).toMatchObject({ title: 'Mine', content: { supplierName: 'A', noticeMonths: 6, amountOre: 100 }, version: 3 });
    expect(mergeVersions(yours, current, new Set(['content.amountOre'])).content).toEqual({ supplierName: 'A' });
    expect(findDifferences(mergeVersions(yours, current, new Set()), current)).toEqual([]);
  });
});
