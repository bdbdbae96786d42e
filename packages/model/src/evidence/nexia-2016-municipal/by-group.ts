import type { SizeGroup } from '../../organisations/index.ts';

/** One for each size group. */
export type ByGroup<T> = Readonly<Record<SizeGroup, T>>;

export function byGroup<T>(of: (group: SizeGroup) => T): ByGroup<T> {
  return { small: of('small'), medium: of('medium'), large: of('large') };
}
