import { bullets, heading, type Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

/** Who said it, so that anyone can look it up. */
const experiences = [
  { id: 'erp', from: 'nexia' },
  { id: 'knutepunkt', from: 'devoteam' },
  { id: 'dutch', from: 'mipartners' },
  { id: 'visible', from: 'devoteam' },
] as const;

/** What others have met, for and against, each with its source. */
export function composeExperience({ t }: PaperContext): readonly Block[] {
  return [
    heading(2, t('reports.paper.heading.experience')),
    bullets(experiences.map(({ id, from }) => t('reports.experience.source', { words: t(`reports.experience.${id}`), source: t(`reports.experience.from.${from}`) }))),
  ];
}
