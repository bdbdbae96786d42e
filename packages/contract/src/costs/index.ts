export { CostPreviewSchema, CostRowSchema, CostSetSchema, CostSetViewSchema, type CostPreview, type CostSetBody } from './cost-set.ts';
export { NewUploadHeadersSchema, PartReceivedSchema, SentPartHeadersSchema, UploadBegunSchema, UploadHeadersSchema, UploadRulesSchema, UploadStandsSchema } from './upload.ts';
export {
  CostImportListSchema,
  CostImportSchema,
  CostPictureSchema,
  CostReviewSchema,
  CostTotalsSchema,
  DecisionEffectSchema,
  DecisionListSchema,
  DecisionSchema,
  NewDecisionSchema,
  type NewDecisionBody,
} from './import.ts';
