import type { AskedGroup } from './types.ts';

/** The last that was considered of exactly this group. */
export function newestOf(group: string, asked: readonly AskedGroup[], isShown?: true): AskedGroup | undefined {
  return asked.findLast((one) => one.group === group && (isShown === undefined || one.isShown));
}
