import type { BuildOrder } from '../synergies/index.ts';
import type { AlternativeItem } from './types.ts';

/**
 * The share of a one-off cost that falls in year `index` after the decision (index 0 is the decision's own year).
 *
 * Strategy in the year of the decision; network, data centre, entry and improvement evenly until they are ready;
 * double running evenly over its time after the data centre is ready; migration and training evenly while the systems
 * are moved. What falls after the analysis period isn't counted, as savings after it aren't.
 */
export function calculateSpendingShare(
  item: AlternativeItem,
  timing: { readonly order: BuildOrder; readonly doubleRunningYears: number },
  index: number,
): number {
  const { network, dataCentre, organisation, movingYears } = timing.order;
  if (item === 'strategy') return index === 0 ? 1 : 0;
  if (item === 'network' || item === 'entry') return shareOfWindow(0, network, index);
  if (item === 'dataCentre') return shareOfWindow(0, dataCentre, index);
  if (item === 'improvement') return shareOfWindow(0, organisation, index);
  if (item === 'doubleRunning') return shareOfWindow(dataCentre, dataCentre + timing.doubleRunningYears, index);
  return shareOfWindow(organisation, organisation + movingYears, index);
}

/** How much of the time from–to lies in year `index`, which runs from index − 1 to index. */
function shareOfWindow(from: number, to: number, index: number): number {
  if (to <= from) return index === Math.ceil(to) ? 1 : 0;
  return Math.max(0, Math.min(to, index) - Math.max(from, index - 1)) / (to - from);
}
