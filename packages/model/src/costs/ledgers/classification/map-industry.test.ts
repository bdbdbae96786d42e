import { expect, test } from 'vitest';
import { mapIndustry } from './map-industry.ts';
import { inventedBook } from './testing/invented-rules.ts';

const changes = inventedBook.industryChanges;

test('a code of the old list becomes one, several or none of the new, and never a bare code again', () => {
  expect(mapIndustry({ version: 'SN2007', code: '62.010' }, changes)).toEqual([{ version: 'SN2025', code: '62.100' }]);
  expect(mapIndustry({ version: 'SN2007', code: '61.200' }, changes).map(({ code }) => code)).toEqual(['61.100', '61.200']);
  expect(mapIndustry({ version: 'SN2007', code: '01.110' }, changes)).toEqual([]);
});

test('a code of the new list is itself: 61.200 is resale there', () => {
  expect(mapIndustry({ version: 'SN2025', code: '61.200' }, changes)).toEqual([{ version: 'SN2025', code: '61.200' }]);
});
