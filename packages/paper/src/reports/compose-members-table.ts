import { table, type Block } from '../documents/index.ts';
import { membersCaption } from './members-caption.ts';
import type { PaperContext } from './paper-context.ts';
import type { AlternativeFigures, MemberFigures } from './paper-figures.ts';
import { planColumns } from './plan-columns.ts';

/** Net by municipality and year, and each one's part of the change: what the resolution points to. */
export function composeMembersTable(paper: PaperContext, of: AlternativeFigures): Block {
  const { t, thousands } = paper;
  const line = (name: string, figures: MemberFigures | AlternativeFigures): readonly { readonly text: string; readonly value?: number }[] => [
    { text: name },
    thousands(figures.before.net),
    ...figures.plan.map((year) => thousands(year.net)),
    thousands(figures.saving),
    thousands(figures.transitionOperating),
    thousands(figures.transitionInvestment),
  ];
  return table({
    caption: membersCaption(paper, of),
    columns: [
      { label: t('reports.paper.facts.municipality'), numeric: false },
      ...planColumns(paper),
      { label: t('reports.paper.economy.inPlace'), numeric: true },
      { label: t('reports.paper.economy.shareOperating'), numeric: true },
      { label: t('reports.paper.economy.shareInvestment'), numeric: true },
    ],
    rows: [...of.members.map((m) => line(m.name, m)), line(t('reports.paper.facts.together'), of)],
    total: true,
  });
}
