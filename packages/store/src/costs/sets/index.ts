export { deleteCostSet } from './delete-cost-set.ts';
export { findCostSet, findIn as findCostSetIn } from './find-cost-set.ts';
export { saveCostSet, saveIn as saveCostSetIn } from './save-cost-set.ts';
export type { CostSet, NewCostSet } from './types.ts';
