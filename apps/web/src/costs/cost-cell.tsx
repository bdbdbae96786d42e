import type { ElementCost } from '@samvirke/model/costs';
import type { ReactNode } from 'react';
import type { OpenedFigure } from '../explain/figure-door-context.ts';
import { Figure } from '../explain/figure.tsx';
import { useTexts } from '../site/site-context.ts';
import { enteredAmount } from './entered-amount.ts';
import { OriginTag } from './origin-tag.tsx';

/** A cost in a table: an own figure as it was entered, with what it is in the price year's kroner beside it. */
export function CostCell({
  cost,
  label,
  priceYear,
  showRange = true,
  select,
}: {
  readonly cost: ElementCost;
  readonly label: string;
  readonly priceYear: number;
  readonly showRange?: boolean;
  readonly select?: OpenedFigure['select'];
}): ReactNode {
  const { t, formats } = useTexts();
  const entered = enteredAmount(cost.explained);
  const figure = (
    <Figure explained={cost.explained} label={label} select={select}>
      {formats.nok(cost.nok)}
    </Figure>
  );
  return (
    <span className="cell-figure">
      {entered === null ? (
        figure
      ) : (
        <>
          <Figure explained={entered.explained} label={`${label}, ${t('site.stamp.kroner', { year: entered.year })}`}>
            {formats.nok(entered.explained.value)}
          </Figure>
          <span className="cell-more">{t('site.costs.inKroner', { year: entered.year })}</span>
        </>
      )}
      <OriginTag origin={cost.origin} />
      {entered === null ? null : (
        <span className="cell-more">
          = {figure} {t('site.costs.inKroner', { year: priceYear })}
        </span>
      )}
      {showRange ? <span className="cell-more">{formats.nokRange(cost.low, cost.high)}</span> : null}
    </span>
  );
}
