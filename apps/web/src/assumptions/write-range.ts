import type { Bounds } from '@samvirke/model/assumptions';
import type { Formats } from '@samvirke/text';
import type { CellFormat } from './format-cell.ts';

const DIGITS = 3;
const DECIMALS = 4;

/** Three significant digits, the way that stays within. */
function inwards(value: number, round: (value: number) => number): number {
  if (value === 0) return 0;
  const power = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - DIGITS);
  // Through text, so that what is already round isn't moved by a tail.
  return Number((round(Number((value / power).toPrecision(12))) * power).toPrecision(DIGITS));
}

/** What may be written in a field, with its unit: `616 000–1 530 000 kr`; rounded so that both ends may be written too. */
export function writeRange({ min, max }: Pick<Bounds, 'min' | 'max'>, { per, suffix }: Pick<CellFormat, 'per' | 'suffix'>, formats: Formats): string {
  const [low, high] = [inwards(min / per, Math.ceil), inwards(max / per, Math.floor)].map((end) => formats.number(end, DECIMALS));
  const range = `${low}${min < 0 ? ' – ' : '–'}${high}`;
  return suffix === '' ? range : `${range}\u00a0${suffix}`;
}
