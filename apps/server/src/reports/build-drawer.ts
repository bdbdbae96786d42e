import type { BusinessCase, Outcomes } from '@samvirke/model/business-cases';
import { buildThread } from '../site/build-thread.ts';
import type { DrawTask } from './draw-thread.ts';

export interface Drawer {
  readonly draw: (asked: BusinessCase, options: { readonly seed: number; readonly draws: number }) => Promise<Outcomes>;
  readonly close: () => Promise<void>;
}

/** Draws on a thread of its own, so that the server answers others meanwhile. */
export function buildDrawer(): Drawer {
  const { ask, close } = buildThread<DrawTask, Outcomes>(new URL('./draw-thread.ts', import.meta.url));
  return { draw: (asked, options) => ask({ asked, ...options }), close };
}
