import type { OwnFigure } from '@samvirke/model/costs';
import { columnsOf } from '@samvirke/model/entries';
import { nokToOre } from '@samvirke/model/units';
import { buildUuid, type Transaction } from '../database/index.ts';

export interface AdoptedFigures {
  /** Ids of the new drafts. */
  readonly made: readonly string[];
  /** Ids of entries that had the figure already. */
  readonly existing: readonly string[];
  readonly leftOut: readonly { readonly municipality: string; readonly year: number }[];
}

/**
 * A cost set's figures as drafts of the body that is acted for: one for each municipality, year and element. A
 * municipality adopts its own alone, under any number it has had; a body that serves several adopts them all. A figure
 * that it has registered already is left as it is. Within withAccess, of somebody who may write.
 */
export async function adoptFigures(
  transaction: Transaction,
  organisation: string,
  figures: readonly OwnFigure[],
  titleOf: (figure: OwnFigure) => string,
): Promise<AdoptedFigures> {
  const numbers = await transaction
    .selectFrom('organisation_identifier')
    .select('value')
    .where('organisation_id', '=', organisation)
    .where('scheme', '=', 'municipality-number')
    .where('superseded_at', 'is', null)
    .execute();
  const own = new Set(numbers.map(({ value }) => value));
  const isOwn = ({ municipality }: OwnFigure): boolean => own.size === 0 || own.has(municipality);
  const registered = await transaction
    .selectFrom('entry')
    .select(['id', 'key', 'year', 'content'])
    .where('organisation_id', '=', organisation)
    .where('kind', '=', 'figure')
    .where('superseded_at', 'is', null)
    .execute();
  const idOf = new Map(registered.map(({ id, key, year, content }) => [`${String(content['municipality'])}/${year}/${key}`, id]));
  const existing: string[] = [];
  const rows = figures.filter(isOwn).flatMap((figure) => {
    const known = idOf.get(`${figure.municipality}/${figure.year}/${figure.element}`);
    if (known !== undefined) {
      existing.push(known);
      return [];
    }
    const content = {
      element: figure.element,
      municipality: figure.municipality,
      year: figure.year,
      amountOre: nokToOre(figure.nok),
      priceYear: figure.priceYear,
      // Cost tables are read as cost without VAT (docs/method/costs.md).
      vat: 'without',
      ...(figure.fte === undefined ? {} : { fte: figure.fte }),
    };
    const { key, year, amountOre } = columnsOf('figure', content);
    return [{ id: buildUuid(), organisation_id: organisation, kind: 'figure' as const, title: titleOf(figure), content: JSON.stringify(content), key, year, amount_ore: amountOre }];
  });
  if (rows.length > 0) await transaction.insertInto('entry').values(rows).execute();
  const others = figures.filter((figure) => !isOwn(figure));
  const leftOut = [...Map.groupBy(others, ({ municipality, year }) => `${municipality}/${year}`).values()].map(([first]) => ({ municipality: first!.municipality, year: first!.year }));
  return { made: rows.map(({ id }) => id), existing, leftOut };
}
