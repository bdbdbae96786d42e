import { cellId, type AssumptionSet, type CellId } from '../assumptions/index.ts';
import { allocate, nokToOre, oreToNok, ore, sumOre, type Ore } from '../units/index.ts';
import { ELEMENTS, type CostRow, type CountedRow, type Element, type OtherFigure, type OwnFigure } from './types.ts';

/** Money of a cost table, each krone in one place. */
export interface ClassifiedCosts {
  readonly ownFigures: readonly OwnFigure[];
  /** Cost that its key can't say the element of; negative where refunds are more than the cost they are of. */
  readonly unallocated: readonly OtherFigure[];
  /** No cost of the body's: moved between units, VAT that comes back, depreciation and its counter-entry. */
  readonly excluded: readonly OtherFigure[];
  /** Own figures of what data rooms cost other budgets. */
  readonly hidden: readonly OtherFigure[];
}

const OTHERS = ['unallocated', 'excluded', 'hidden'] as const;
type Other = (typeof OTHERS)[number];
type Target = Element | Other;

interface Share {
  readonly to: Target | 'refund';
  readonly weight: number;
  readonly cell?: CellId;
}

interface Part {
  readonly row: number;
  readonly ore: Ore;
  readonly share: number;
  readonly received: Ore;
  readonly cell?: CellId;
}

/**
 * Each row of a cost table to the element (or elements) that it is of: by the element it names, by its cost type's
 * split (figure 9), or by its account's.
 *
 * A krone is classified once: own figures + unallocated + excluded + hidden = received, to the øre, where a refund
 * counts as money out whichever sign it was written with. Split rows are divided by largest remainder. A refund is
 * others' share of what the body spends in that year, so it is taken off its elements and what is unallocated in
 * proportion; what it is more than they are stays as negative unallocated. FTE are those of rows that are staff
 * alone. Throws a RangeError where one body's year is in two price years (refused when the table is read).
 * Assumptions: costs/cost-type-shares, costs/kostra-art-elements.
 */
export function classifyCostRows(
  table: { readonly costSet: string; readonly rows: readonly CostRow[] },
  set: AssumptionSet,
): ClassifiedCosts {
  const sharesOf = buildShares(set);
  const classified = { ownFigures: [] as OwnFigure[], unallocated: [] as OtherFigure[], excluded: [] as OtherFigure[], hidden: [] as OtherFigure[] };
  for (const rows of Map.groupBy(table.rows, (row) => `${row.municipality}/${row.year}`).values()) {
    const [{ municipality, year, priceYear }] = rows as [CostRow, ...CostRow[]];
    if (rows.some((row) => row.priceYear !== priceYear)) throw new RangeError(`${municipality}/${year} is in two price years`);
    const parts = classifyBody(rows, sharesOf);
    const body = { municipality, year, priceYear, costSet: table.costSet };
    const figureOf = (target: Target) => {
      const counted = parts.get(target);
      if (counted === undefined) return undefined;
      return { ...body, nok: oreToNok(sumOre(counted.map((part) => part.ore))), rows: counted.map(asCounted) };
    };
    for (const element of ELEMENTS) {
      const figure = figureOf(element);
      if (figure === undefined) continue;
      const fte = element === 'staff' ? fteOf(rows, sharesOf) : undefined;
      classified.ownFigures.push({ ...figure, element, ...(fte !== undefined && { fte }) });
    }
    for (const other of OTHERS) {
      const figure = figureOf(other);
      if (figure !== undefined) classified[other].push(figure);
    }
  }
  return classified;
}

function asCounted({ row, ore: amount, share, received, cell }: Part): CountedRow {
  const counted = { row, nok: oreToNok(amount), share };
  return cell === undefined ? counted : { ...counted, received: oreToNok(received), cell };
}

function classifyBody(rows: readonly CostRow[], sharesOf: (row: CostRow) => readonly Share[]): Map<Target, Part[]> {
  const parts = new Map<Target, Part[]>();
  const refunds: Part[] = [];
  const put = (to: Share['to'], part: Part): void => {
    if (to === 'refund') refunds.push(part);
    else if (parts.has(to)) parts.get(to)!.push(part);
    else parts.set(to, [part]);
  };
  for (const row of rows) {
    const shares = sharesOf(row);
    const received = nokToOre(row.nok);
    const divided = allocate(received, shares.map((share) => share.weight));
    const whole = shares.reduce((sum, share) => sum + share.weight, 0);
    for (const [index, { to, weight, cell }] of shares.entries()) {
      if (weight === 0) continue;
      // A row that is counted whole and as it stands is its own explanation.
      const changed = weight < whole || to === 'refund';
      put(to, { row: row.row, ore: divided[index]!, share: weight / whole, received, ...(changed && { cell }) });
    }
  }
  takeOff(refunds, parts);
  return parts;
}

/** Refunds off the cost they are others' share of, in proportion to it, and what is more than that off nothing. */
function takeOff(refunds: readonly Part[], parts: Map<Target, Part[]>): void {
  if (refunds.length === 0) return;
  const targets = ([...ELEMENTS, 'unallocated'] as const).filter((target) => parts.has(target));
  const weights = targets.map((target) => Math.max(0, sumOre(parts.get(target)!.map((part) => part.ore))));
  let left = sumOre(weights.map((weight) => ore(weight)));
  const taken = new Map<Target, Part[]>();
  const take = (target: Target, part: Part): void => {
    if (part.ore === 0) return;
    if (!taken.has(target)) taken.set(target, []);
    taken.get(target)!.push(part);
  };
  for (const refund of refunds) {
    const amount = Math.abs(refund.ore);
    const off = Math.min(amount, left);
    left = ore(left - off);
    if (off > 0) {
      const divided = allocate(ore(-off), weights);
      for (const [index, target] of targets.entries()) {
        take(target, { ...refund, ore: divided[index]!, share: divided[index]! / refund.received });
      }
    }
    if (amount > off) take('unallocated', { ...refund, ore: ore(off - amount), share: (off - amount) / refund.received });
  }
  for (const [target, more] of taken) parts.set(target, [...(parts.get(target) ?? []), ...more]);
}

function fteOf(rows: readonly CostRow[], sharesOf: (row: CostRow) => readonly Share[]): number | undefined {
  let fte: number | undefined;
  for (const row of rows) {
    if (row.fte === undefined) continue;
    const shares = sharesOf(row).filter((share) => share.weight > 0);
    if (shares.length === 1 && shares[0]!.to === 'staff') fte = (fte ?? 0) + row.fte;
  }
  return fte;
}

/** What a row's key says of its money. An account that the assumptions don't know is not keyed. */
function buildShares(set: AssumptionSet): (row: CostRow) => readonly Share[] {
  const known = new Map<string, readonly Share[]>();
  return ({ key }) => {
    if ('element' in key) return [{ to: key.element, weight: 1 }];
    const id = 'costType' in key ? cellId('costs/cost-type-shares', key.costType) : cellId('costs/kostra-art-elements', key.kostraArt);
    let shares = known.get(id);
    if (shares === undefined) {
      const found = ([...ELEMENTS, ...OTHERS, 'refund'] as const).flatMap((to): Share[] => {
        const cell = cellId(id, to);
        const value = set.cells.get(cell);
        return value && value.value > 0 ? [{ to, weight: value.value, cell }] : [];
      });
      shares = found.length > 0 ? found : [{ to: 'unallocated', weight: 1 }];
      known.set(id, shares);
    }
    return shares;
  };
}
