import type { TransitionItem } from './types.ts';

/** In the order of the work; `investment` is booked in the investment budget, the rest in the operating budget. */
export const TRANSITION_ITEMS: readonly { readonly item: TransitionItem; readonly investment: boolean }[] = [
  { item: 'strategy', investment: false },
  { item: 'network', investment: true },
  { item: 'dataCentre', investment: true },
  { item: 'doubleRunning', investment: false },
  { item: 'migration', investment: false },
  { item: 'training', investment: false },
];
