import { heading, paragraph, table, type Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

/** What leads back to the proposed resolution, and who does what by when. */
export function composeConclusion(paper: PaperContext): readonly Block[] {
  const { t, nextYear: year, figures } = paper;
  const july = t('reports.paper.conclusion.by', { date: t('reports.paper.conclusion.firstJuly', { year }) });
  const april = t('reports.paper.conclusion.by', { date: t('reports.paper.conclusion.firstApril', { year }) });
  const chief = t('reports.paper.conclusion.chief');
  const director = t('reports.paper.conclusion.director');
  const decided = { enter: 'agreement', join: 'offer', improve: 'plan', stay: null, unsure: null } as const;
  const next = decided[figures.verdict];
  const rows = [
    ...(paper.own.all ? [] : [[t('reports.paper.conclusion.figures'), chief, april]]),
    ...(next === null ? [] : [[t(`reports.paper.conclusion.${next}`), director, july]]),
    [t('reports.paper.conclusion.report'), chief, t('reports.paper.conclusion.yearly', { year })],
  ];
  return [
    heading(2, t('reports.paper.heading.conclusion')),
    paragraph(words(paper)),
    table({
      caption: t('reports.paper.conclusion.table'),
      columns: (['what', 'who', 'when'] as const).map((key) => ({ label: t(`reports.paper.conclusion.${key}`), numeric: false })),
      rows: rows.map((row) => row.map((text) => ({ text }))),
    }),
  ];
}

function words(paper: PaperContext): string {
  const { t, figures } = paper;
  const { cooperate } = figures;
  switch (figures.verdict) {
    case 'enter':
      return cooperate.paybackYear === null
        ? t('reports.paper.conclusion.enterNoYear', { saving: paper.saving(figures) })
        : t('reports.paper.conclusion.enter', { saving: paper.saving(figures), year: cooperate.paybackYear });
    case 'join':
      return t('reports.paper.conclusion.join', { name: figures.join?.cooperation?.name ?? '' });
    case 'improve':
      return t('reports.paper.conclusion.improve');
    case 'stay':
    case 'unsure':
      return t(paper.own.all ? 'reports.paper.conclusion.stayOwn' : 'reports.paper.conclusion.stay');
  }
}
