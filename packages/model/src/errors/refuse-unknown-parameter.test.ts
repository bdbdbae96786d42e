import { describe, expect, it } from 'vitest';
import { refuseUnknownParameter } from './index.ts';

const told = (parameter: string, known: readonly string[]): unknown => refuseUnknownParameter(parameter, known).figures['known'];

describe('a parameter that nobody knows', () => {
  it('is answered with the one that was most likely meant', () => {
    expect(refuseUnknownParameter('organisaton', ['kind', 'organisation'])).toEqual({
      code: 'parameter-unknown',
      figures: { parameter: 'organisaton', known: ['organisation'] },
      place: { parameter: 'organisaton' },
    });
    expect(told('content.titel', ['title', 'content'])).toEqual(['title']);
  });

  it('is answered with those there are where none is near, and with a dash where there are none', () => {
    expect(told('farge', ['kind', 'organisation'])).toEqual(['kind', 'organisation']);
    expect(told('farge', Array.from({ length: 40 }, (_, at) => `navn${at}`))).toHaveLength(12);
    expect(told('farge', [])).toEqual(['–']);
  });
});
