import type { CellId } from './types.ts';

/** A programmer's mistake: a formula asks for a cell that no file in data/assumptions has at the set's date. */
export class AssumptionMissing extends Error {
  readonly cell: CellId;

  constructor(cell: CellId, date: string) {
    super(`no assumption ${cell} at ${date}: is it in data/assumptions, with a value dated no later?`);
    this.name = 'AssumptionMissing';
    this.cell = cell;
  }
}
