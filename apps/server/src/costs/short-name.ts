const LONGEST_NAME = 200;

/** A file's name as it is kept: the last part of a path, without signs that a page, a terminal or a folder would act on. */
export function shortName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const kept = last.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
  return /^\.+$/.test(kept) ? '' : kept;
}
