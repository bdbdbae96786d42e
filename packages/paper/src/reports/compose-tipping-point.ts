import { assumptionOfCell } from '@samvirke/model/assumptions';
import { composeAssumptionLabel } from './compose-assumption-label.ts';
import { composeAssumptionValue } from './compose-assumption-value.ts';
import { isUnderstood } from './is-understood.ts';
import type { PaperContext } from './paper-context.ts';

const DIGITS = { money: 3, other: 2 };
const PRICES = /\((\d{4})\)$/;

interface Tipping {
  readonly cell: string;
  readonly likely: number;
  readonly tipsAt: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** How far the tipping value lies, measured in the assumption's own range on that side; what has no range comes after what has. */
function distance({ likely, tipsAt, low, high }: Tipping): number {
  const end = tipsAt > likely ? high : low;
  return end === undefined || end === likely ? Number.MAX_VALUE : (tipsAt - likely) / (end - likely);
}

/**
 * One sentence about the assumption that turns the answer soonest, measured in its own range, of those that can be
 * understood without knowing the model; amounts in the paper's kroner, and said so where no value in the range tips it.
 */
export function composeTippingPoint(paper: PaperContext): string {
  const { t, analysis, figures, input } = paper;
  const set = input.reference.assumptions;
  const nearest = analysis.tippingPoints
    .flatMap(({ cell, likely, tipsAt }): readonly Tipping[] => {
      const { low, high } = set.cells.get(cell) ?? {};
      return tipsAt !== null && isUnderstood(cell, paper) ? [{ cell, likely, tipsAt, low, high }] : [];
    })
    .sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest) return t('reports.paper.assessment.noTipping');
  const { cell, likely, tipsAt, low, high } = nearest;
  const unit = set.definitions.get(assumptionOfCell(cell))?.unit ?? '';
  const prices = PRICES.test(unit);
  const write = (value: number): string =>
    composeAssumptionValue(
      Number((prices ? value * figures.factor : value).toPrecision(prices ? DIGITS.money : DIGITS.other)),
      prices ? unit.replace(PRICES, `(${figures.kronerYear})`) : unit,
      paper,
    );
  const words = t(figures.cooperate.presentValue.value > 0 ? 'reports.paper.assessment.tipping' : 'reports.paper.assessment.tippingTo', {
    assumption: composeAssumptionLabel(cell, paper),
    direction: t(tipsAt > likely ? 'reports.paper.assessment.above' : 'reports.paper.assessment.below'),
    value: write(tipsAt),
    likely: write(likely),
  });
  const outside = low !== undefined && high !== undefined && (tipsAt < low || tipsAt > high);
  return outside ? `${words} ${t('reports.paper.assessment.tippingOutside', { low: write(low), high: write(high) })}` : words;
}
