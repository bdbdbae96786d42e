export { buildZip } from './build-zip.ts';
export { buildCostSheet } from './build-cost-sheet.ts';
export { costTemplate, type TemplatePrefill } from './cost-template.ts';
export { FILE_LIMITS } from './file-limits.ts';
export type { FileSource } from './read-bytes.ts';
export {
  readCostTable,
  type CostTableOptions,
  type CostTablePreviewRow,
  type CostTableProblem,
  type CostTableQuestion,
  type CostTableResult,
} from './read-cost-table.ts';
export { NOTICE_CODES, type NoticeCode, type TableNotice } from './table-notice.ts';
export type { ColumnKind } from './table-words.ts';
export { writeTable, type TableCell, type TableColumn, type WrittenTable } from './write-table.ts';
export { deleteCostSet, findCostSet, findCostSetIn, saveCostSet, saveCostSetIn, type CostSet, type NewCostSet } from './sets/index.ts';
