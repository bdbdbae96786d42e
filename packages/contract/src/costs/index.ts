export { CostPreviewSchema, CostRowSchema, CostSetSchema, CostSetViewSchema, type CostPreview, type CostSetBody } from './cost-set.ts';
