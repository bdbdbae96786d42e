import { expect, test } from 'vitest';
import { readChoice } from './read-choice.ts';

test('a comparison is asked for by element, municipality and group', () => {
  expect(readChoice('?costs=abc&element=staff&body=3303&group=small')).toEqual({ element: 'staff', body: '3303', group: 'small' });
  expect(readChoice('?element=all')).toEqual({ element: 'all', body: null, group: null });
});

test('nothing is asked for where nothing is said, and an element that is none is nothing', () => {
  expect(readChoice('')).toEqual({ element: null, body: null, group: null });
  expect(readChoice('?element=printers')).toEqual({ element: null, body: null, group: null });
});
