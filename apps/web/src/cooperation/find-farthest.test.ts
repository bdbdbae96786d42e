import type { Municipality } from '@samvirke/model/organisations';
import { describe, expect, it } from 'vitest';
import { findFarthest } from './find-farthest.ts';

function at(number: string, longitude: number, latitude: number): Municipality {
  return { number, name: number, coordinate: { longitude, latitude, method: 'test' } } as unknown as Municipality;
}

const municipalities = [at('0301', 10.74, 59.91), at('4601', 5.32, 60.39), at('3303', 9.65, 59.67)];
const taking = (...numbers: string[]): { readonly participants: readonly { readonly number: string; readonly name: string }[]; readonly year: number } => ({
  participants: numbers.map((number) => ({ number, name: `kommune ${number}` })),
  year: 2025,
});

describe('how far partners are from each other', () => {
  it('is the distance between the two that lie farthest apart', () => {
    const farthest = findFarthest(taking('0301', '3303', '4601'), { municipalities });
    expect(farthest?.between).toEqual(['kommune 0301', 'kommune 4601']);
    expect(Math.round(farthest?.km ?? 0)).toBe(305);
  });

  it('is nothing for one, or where no place is known', () => {
    expect(findFarthest(taking('0301'), { municipalities })).toBeNull();
    expect(findFarthest(taking('0301', '9999'), { municipalities })).toBeNull();
  });
});
