import { describe, expect, it } from 'vitest';
import { findNextPlace } from './find-next-place.ts';
import type { Place } from './project-choices.ts';

const at = (number: string, x: number, y: number): Place => ({ number, name: number, population: 1, x, y });
const middle = at('middle', 0, 0);
const places = [middle, at('near east', 10, 2), at('far east', 30, 0), at('north', 3, -12), at('south-west', -9, 8.9)];

describe('arrow keys on the map', () => {
  it('lead to the nearest body ahead', () => {
    expect(findNextPlace(places, middle, 'right')?.number).toBe('near east');
    expect(findNextPlace(places, middle, 'up')?.number).toBe('north');
    expect(findNextPlace(places, middle, 'left')?.number).toBe('south-west');
  });

  it('lead nowhere where there is nothing', () => {
    expect(findNextPlace(places, middle, 'down')).toBeUndefined();
  });
});
