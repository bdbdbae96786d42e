export * from './types.ts';
export { buildCashFlow, type CashFlow, type CashFlowItem } from './build-cash-flow.ts';
export { buildTiming } from './build-timing.ts';
export { calculatePaybackYear } from './calculate-payback-year.ts';
export { compareAlternatives } from './compare-alternatives.ts';
export { estimateTransition } from './estimate-transition.ts';
export { TRANSITION_ITEMS } from './transition-items.ts';
