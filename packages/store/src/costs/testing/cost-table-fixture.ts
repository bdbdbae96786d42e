import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { readCostTable, type CostTableOptions, type CostTableResult } from '../read-cost-table.ts';

/** The real reference data and assumptions, read once. */
export const known = { reference: readReferenceData(), assumptions: resolveAssumptions(readAssumptions(), '2026-11-22') };

/** Reads a made-up file, text or bytes. */
export function readMadeUp(content: string | Uint8Array, options: Partial<CostTableOptions> = {}): Promise<CostTableResult> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return readCostTable(bytes, { fileName: 'invented.csv', ...known, ...options });
}

/** What is wrong, as `row column: code`. */
export function faults({ problems }: Pick<CostTableResult, 'problems'>): string[] {
  return problems.map(({ code, place }) => `${place?.row ?? '-'} ${place?.column ?? '-'}: ${code}`);
}
