import type { Texts } from '@samvirke/text';
import type { Compared } from './build-benchmark.ts';

/** «basisdrift» in «Hva koster basisdrift?»; all of it is «IKT». */
export function comparedInSentence(compared: Compared, { t }: Texts): string {
  return compared === 'all' ? t('benchmarks.allInSentence') : t(`site.cellParts.${compared}`);
}
