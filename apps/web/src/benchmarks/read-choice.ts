import { ELEMENTS } from '@samvirke/model/costs';
import type { Compared } from './build-benchmark.ts';

/** What a page of comparison is asked for beside the case; null where nothing is said. */
export interface ComparisonChoice {
  readonly element: Compared | null;
  readonly body: string | null;
  readonly group: string | null;
}

/** `element=telecom&body=3303&group=small`; what isn't understood is as if nothing was said. */
export function readChoice(search: string): ComparisonChoice {
  const query = new URLSearchParams(search);
  const element = query.get('element');
  return {
    element: element === 'all' ? 'all' : (ELEMENTS.find((one) => one === element) ?? null),
    body: query.get('body'),
    group: query.get('group'),
  };
}
