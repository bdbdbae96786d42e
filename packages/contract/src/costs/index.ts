export { CostPreviewSchema, CostRowSchema, CostSetSchema, CostSetViewSchema, type CostPreview, type CostSetBody } from './cost-set.ts';
export { NewUploadHeadersSchema, PartReceivedSchema, SentPartHeadersSchema, UploadBegunSchema, UploadHeadersSchema, UploadRulesSchema, UploadStandsSchema } from './upload.ts';
