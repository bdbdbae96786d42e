import { assumptionOfCell, type AssumptionSet, type CellId } from '@samvirke/model/assumptions';
import type { Texts } from '@samvirke/text';

/** `costs/unit-cost.small.telecom` → «Kostnad per innbygger: små kommuner, nett og telekom». */
export function cellLabel(cell: CellId, assumptions: AssumptionSet, texts: Texts): string {
  const id = assumptionOfCell(cell);
  const name = assumptions.definitions.get(id)?.label[texts.language] ?? id;
  const rest = cellPath(cell);
  return rest.length === 0 ? name : `${name}: ${rest.map((part) => cellPartLabel(part, texts)).join(', ')}`;
}

export function cellPath(cell: CellId): readonly string[] {
  const id = assumptionOfCell(cell);
  return cell === id ? [] : cell.slice(id.length + 1).split('.');
}

/** What one step of a table's address is called; a year or a code is its own name. */
export function cellPartLabel(part: string, texts: Texts): string {
  return texts.find(`site.cellParts.${part}`) ?? part;
}
