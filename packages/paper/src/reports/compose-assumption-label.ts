import { assumptionOfCell } from '@samvirke/model/assumptions';
import type { PaperContext } from './paper-context.ts';

/** An assumption's own label, with what a cell of a table is about: «Andel som kan tas ut (fagsystemer)». */
export function composeAssumptionLabel(cell: string, paper: PaperContext): string {
  const id = assumptionOfCell(cell);
  const definition = paper.input.reference.assumptions.definitions.get(id);
  const label = definition?.label[paper.input.texts.language] ?? cell;
  if (cell.length <= id.length) return label;
  const parts = cell
    .slice(id.length + 1)
    .split('.')
    .map((part) => paper.find(`reports.cell.${part}`) ?? paper.find(`reports.element.${part}`)?.toLocaleLowerCase('nb').replace('ikt', 'IKT') ?? part);
  return `${label} (${parts.join(', ')})`;
}
