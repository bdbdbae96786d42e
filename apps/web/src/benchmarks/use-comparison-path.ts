import { usePath } from '../site/use-path.ts';
import type { ComparisonChoice } from './read-choice.ts';

/** The address of this page with another choice; the case stays as it is. */
export function useComparisonPath(): (choice: Partial<ComparisonChoice>, at?: string) => string {
  const path = usePath();
  return (choice, at) => {
    const here = at ?? path('/benchmarks');
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(choice)) if (value !== null && value !== undefined) query.set(name, value);
    const more = query.toString().replaceAll('%3A', ':');
    return more === '' ? here : `${here}${here.includes('?') ? '&' : '?'}${more}`;
  };
}
