import type { OrganisationKind } from '@samvirke/model/access';
import type { ComparedBody, DisclosureFigure } from '@samvirke/model/benchmarks';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import type { Measure } from './types.ts';

export interface ComparedFigure extends DisclosureFigure, ComparedBody {}

interface Row {
  readonly body: string;
  readonly kind: OrganisationKind;
  readonly amount: string;
  readonly circles: readonly (string | null)[];
  readonly is_open: boolean;
  readonly number: string | null;
  readonly inhabitants: number | null;
}

/**
 * What the bodies pay, one figure each: their approved figures for the element and year, added, like with like (the
 * year's own kroner, without VAT). Facts about protected objects and suppliers take no part; invented bodies are
 * compared with invented ones. What is shared with the ministry and the coordinator counts as open: they ask too, and
 * what is answered is kept for everybody. As the house: whoever asks sees only sums.
 */
export async function readComparedFigures(keeper: Transaction, { element, year, isInvented }: Measure & { readonly isInvented: boolean }): Promise<readonly ComparedFigure[]> {
  const { rows } = await sql<Row>`
    with figure as (
      select e.organisation_id body, o.kind, sum(e.amount_ore)::text amount,
        array_agg(distinct case when e.visibility = 'cooperation' then e.cooperation_id end) circles,
        bool_and(e.visibility in ('public', 'public-bodies') or e.is_shared) is_open
      from entry e join organisation o on o.id = e.organisation_id
      where e.kind = 'figure' and e.superseded_at is null and e.status = 'approved' and e.protection = 'none'
        and e.key = ${element} and e.year = ${year} and e.amount_ore is not null
        and coalesce(e.content ->> 'vat', 'without') = 'without' and coalesce(e.content ->> 'priceYear', ${String(year)}) = ${String(year)}
        and o.kind <> 'supplier' and o.is_invented = ${isInvented}
      group by e.organisation_id, o.kind)
    select f.*, i.value number, p.inhabitants from figure f
      left join lateral (
        select value from organisation_identifier where organisation_id = f.body and scheme = 'municipality-number' and superseded_at is null
          and valid_from <= make_date(${year}, 12, 31) order by valid_from desc limit 1) i on true
      left join lateral (
        select inhabitants from population where organisation_id = f.body and superseded_at is null and year <= ${year}
        order by year desc limit 1) p on true
      order by f.body`.execute(keeper);
  return rows.flatMap(({ body, kind, amount, circles, is_open: isOpen, number, inhabitants }) => {
    // Beyond 2^53 øre the sum couldn't be reckoned exactly; no body pays ninety thousand billion kroner.
    if (!Number.isSafeInteger(Number(amount))) return [];
    // One circle where all of it is shown there, else the body stands alone: what it keeps to itself nobody else knows.
    const circle = circles.length === 1 ? circles[0] : null;
    return [{ body, circle: circle ?? body, amount: Number(amount), isOpen, kind, municipalityNumber: number, inhabitants, year }];
  });
}
