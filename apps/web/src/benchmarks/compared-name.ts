import type { Texts } from '@samvirke/text';
import type { Compared } from './build-benchmark.ts';

/** «Basisdrift», or all of it. */
export function comparedName(compared: Compared, { t }: Texts): string {
  return compared === 'all' ? t('benchmarks.all') : t(`site.elements.${compared}`);
}
