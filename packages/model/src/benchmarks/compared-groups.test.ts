import { describe, expect, it } from 'vitest';
import type { AssumptionSet } from '../assumptions/index.ts';
import { buildSet } from '../assumptions/testing/build-set.ts';
import type { ReferenceData } from '../organisations/index.ts';
import { comparedFamilies } from './compared-families.ts';
import { comparedGroups } from './compared-groups.ts';

const assumptions: AssumptionSet = buildSet({ 'organisations/size-group-boundaries': { smallBelow: 5_000, mediumTo: 20_000 } });
const reference = {
  municipalities: [{ number: '3303', countyNumber: '33', validFrom: '2024-01-01', kostraGroup: { class: 'EKG08', version: '2024' } }],
} as unknown as ReferenceData;

describe('the groups that a body is compared in', () => {
  it('are a municipality’s KOSTRA group, size, county and sort, and all', () => {
    expect(comparedGroups({ kind: 'municipality', municipalityNumber: '3303', inhabitants: 27_000, year: 2025 }, reference, assumptions)).toEqual(['kostra:EKG08', 'size:large', 'county:33', 'kind:municipality', 'all']);
  });

  it('are another body’s sort, and all', () => {
    expect(comparedGroups({ kind: 'state-agency', municipalityNumber: null, inhabitants: null, year: 2025 }, reference, assumptions)).toEqual(['kind:state-agency', 'all']);
  });
});

describe('groups that are parts', () => {
  it('are the sorts of all, and the sizes, counties and KOSTRA groups of the municipalities', () => {
    expect(comparedFamilies(['all', 'kind:municipality', 'kind:ministry', 'size:small', 'county:33'])).toEqual([
      { whole: 'all', parts: ['kind:municipality', 'kind:ministry'] },
      { whole: 'kind:municipality', parts: [] },
      { whole: 'kind:municipality', parts: ['size:small'] },
      { whole: 'kind:municipality', parts: ['county:33'] },
    ]);
  });
});
