import type { Texts } from '@samvirke/text';

const NAMED = 3;

/** «Kongsberg, Flesberg, Rollag og tre til»: the names, as many as a heading can carry. */
export function nameList(names: readonly string[], { t, formats }: Texts): string {
  if (names.length <= NAMED + 1) return formats.list(names);
  return formats.list([...names.slice(0, NAMED), t('cooperation.more', { count: names.length - NAMED })]);
}
