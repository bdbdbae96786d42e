import { refuse, type Refusal } from '../errors/index.ts';
import { checkDay, checkShare, checkText } from './check-field.ts';
import type { ChangeDraft } from './registered.ts';

/** Shares come as decimals: three thirds of 0.3333 are a whole. */
const ROUNDING = 0.001;

/**
 * All that is wrong with a change of bodies. A merger is of one or more into one other, and those are no more; a split
 * is of one into others: two at least where it is no more, one where it lives on and something was taken out; a
 * conversion is of one into one other. Where one share is said, all are, and together they are the whole, or less than
 * it where the body lives on.
 * Errors: body-change-shape, body-shares, field-missing, field-too-long, field-invalid.
 */
export function checkChange({ kind, from, to, date, endsFrom, source }: ChangeDraft): readonly Refusal[] {
  const ends = [...from, ...to.map(({ body }) => body)];
  const areAllOthers = new Set(ends).size === ends.length;
  const [least, most] = { merger: [1, Infinity], split: [1, 1], conversion: [1, 1] }[kind] as [number, number];
  const [leastAfter, mostAfter] = { merger: [1, 1], split: [endsFrom ? 2 : 1, Infinity], conversion: [1, 1] }[kind] as [number, number];
  const hasShape = areAllOthers && from.length >= least && from.length <= most && to.length >= leastAfter && to.length <= mostAfter && (kind === 'split' || endsFrom);
  const shares = to.map(({ share }) => share);
  const said = shares.filter((share) => share !== null);
  const sum = said.reduce((total, share) => total + share, 0);
  const wrongSum = kind === 'split' && said.length > 0 && (said.length < shares.length || (endsFrom ? Math.abs(sum - 1) > ROUNDING : sum > 1 - ROUNDING));
  const wrongShares = shares.flatMap((share) => checkShare('share', share));
  return [
    ...(hasShape ? [] : [refuse('body-change-shape', {}, { parameter: 'to' })]),
    ...wrongShares,
    ...(wrongSum && wrongShares.length === 0 ? [refuse('body-shares', { sum }, { parameter: 'share' })] : []),
    ...checkDay('date', date),
    ...checkText('source', source),
  ];
}
