import type { DisclosureFigure } from './types.ts';

/** A figure is another one when its amount is; registered anew with the same amount it is what it was. */
export function figureKey({ body, amount }: DisclosureFigure): string {
  return `${body}:${amount}`;
}
