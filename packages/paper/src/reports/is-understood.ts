import { assumptionOfCell, type CellId } from '@samvirke/model/assumptions';
import type { PaperContext } from './paper-context.ts';

/** A factor on a curve and the width of a range mean nothing to a council member. */
const WITHOUT_UNIT = 'factor';
const ABOUT_RANGES = /-(spread|slope-outside|level)$/;

/** Whether an assumption can be named to people who don't know the model. */
export function isUnderstood(cell: CellId, { input }: Pick<PaperContext, 'input'>): boolean {
  const id = assumptionOfCell(cell);
  const unit = input.reference.assumptions.definitions.get(id)?.unit;
  return unit !== undefined && unit !== WITHOUT_UNIT && !ABOUT_RANGES.test(id);
}
