import type { Alternative } from '@samvirke/model/business-cases';
import type { Explained, Input } from '@samvirke/model/explain';

/** What an alternative costs once, item by item. */
export function explainTransition({ transition, transitionItems }: Pick<Alternative, 'transition' | 'transitionItems'>): Explained {
  const inputs = Object.entries(transitionItems).map(([name, explained]): Input => ({ from: 'formula', name, explained }));
  return { value: transition, unit: 'NOK', formula: 'business-cases/transition', inputs };
}
