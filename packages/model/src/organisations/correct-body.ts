import type { BodyDraft, BodyFacts, BodyName, BodyNumber, NumberScheme } from './registered.ts';

const SCHEMES = [
  ['organisation-number', 'number'],
  ['municipality-number', 'municipalityNumber'],
  ['county-number', 'countyNumber'],
] as const satisfies readonly (readonly [NumberScheme, keyof BodyDraft])[];

/**
 * What a body is when it is as the draft says, given what was known of it: names and numbers that it had before stay. A
 * new name from a day ends the one before; without a day the one before was wrong. Without anything known it is new.
 *
 * @example correctBody(null, draft).names // [{ name: draft.name, from: draft.from, to: draft.to }]
 */
export function correctBody(known: BodyFacts | null, draft: BodyDraft): BodyFacts {
  const before = (known?.names ?? []).toSorted(byDay);
  return {
    kind: draft.kind,
    names: withSpan(within(spliced(before, { name: draft.name.trim() }, draft.nameFrom ?? null, draft, isSameName), draft), draft),
    numbers: SCHEMES.flatMap(([scheme, field]) => {
      const value = draft[field]?.replaceAll(/\s/g, '') ?? '';
      const had = (known?.numbers ?? []).filter((one) => one.scheme === scheme).toSorted(byDay);
      return value === '' ? had : withSpan(within(spliced(had, { scheme, value }, draft.numberFrom ?? null, draft, isSameNumber), draft), draft);
    }),
  };
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}

const byDay = (one: Span, other: Span): number => (one.from < other.from ? -1 : 1);
const isSameName = (one: Partial<BodyName>, other: Partial<BodyName>): boolean => one.name === other.name;
const isSameNumber = (one: Partial<BodyNumber>, other: Partial<BodyNumber>): boolean => one.value === other.value;

/** The last one of a list put right, or followed by another from a day on. */
function spliced<T extends Span>(had: readonly T[], is: Omit<T, keyof Span>, since: string | null, { from, to }: Span, isSame: (one: Partial<T>, other: Partial<T>) => boolean): readonly T[] {
  const last = had.at(-1);
  if (!last) return [{ ...is, from: since ?? from, to } as T];
  if (isSame(last, is as Partial<T>)) return had;
  if (since === null || since <= last.from) return [...had.slice(0, -1), { ...last, ...is }];
  return [...had.slice(0, -1), { ...last, to: since }, { ...last, ...is, from: since, to }];
}

/** The last is within the body's time, and those before it are as long as they reach into it. */
function within<T extends Span>(list: readonly T[], { from, to }: Span): readonly T[] {
  const last = list.at(-1) as T;
  const since = last.from > from && (to === null || last.from < to) ? last.from : from;
  const before = since === from ? [] : list.slice(0, -1).filter((one) => one.from < since && (one.to === null || one.to > from));
  return [...before.map((one, at) => (at === before.length - 1 ? { ...one, to: since } : one)), { ...last, from: since }];
}

/** From the body's first day to its last. */
function withSpan<T extends Span>(list: readonly T[], { from, to }: Span): readonly T[] {
  return list.map((one, at) => ({ ...one, from: at === 0 ? from : one.from, to: at === list.length - 1 ? to : one.to }));
}
