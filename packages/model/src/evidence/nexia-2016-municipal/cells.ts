import type { SizeGroup } from '../../organisations/index.ts';

type Group = SizeGroup | 'all';

/** Telecom, basic operations, line-of-business systems. */
export type CostFigure = 'figure-7' | 'figure-10' | 'figure-12';

/** Where the report prints what the other figures are made of: figure 4 municipalities and FTE, 7 inhabitants, 7, 10 and 12 cost per inhabitant. */
export const CELLS = {
  inhabitants: (group: Group): string => `figure-7/${group}.inhabitants`,
  municipalities: (group: Group): string => `figure-4/${group}.municipalities`,
  staffFte: (group: Group): string => `figure-4/${group}.staffFte`,
  unitCost: (figure: CostFigure, group: Group): string => `${figure}/${group}.nokPerInhabitant`,
} as const;
