import { ELEMENTS } from '@samvirke/model/costs';
import { table, type Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

/** Where the saving is when all is in place: each element today, together and the difference, in thousands that add up. */
export function elementTable(paper: PaperContext): Block {
  const { t, analysis, figures, thousands, toThousands } = paper;
  const rows = ELEMENTS.map((element) => {
    const today = analysis.municipalities.reduce((sum, m) => sum + toThousands(m.costs[element].nok), 0);
    const saved = toThousands(figures.cooperate.savingByElement[element]);
    return { label: t(`reports.element.${element}`), today, saved };
  });
  // Elements and members are rounded apart; the heaviest element takes the last digit, so that the two sums are one.
  const heaviest = rows.toSorted((a, b) => Math.abs(b.saved) - Math.abs(a.saved))[0];
  if (heaviest) heaviest.saved += figures.saving - rows.reduce((a, r) => a + r.saved, 0);
  const sum = { label: t('reports.paper.facts.sum'), today: rows.reduce((a, r) => a + r.today, 0), saved: rows.reduce((a, r) => a + r.saved, 0) };
  return table({
    caption: t('reports.paper.economy.tableElements'),
    columns: [
      { label: t('reports.paper.economy.part'), numeric: false },
      { label: t('reports.paper.economy.today'), numeric: true },
      { label: t('reports.paper.economy.together'), numeric: true },
      { label: t('reports.paper.economy.spared'), numeric: true },
    ],
    rows: [...rows, sum].map((r) => [{ text: r.label }, thousands(r.today), thousands(r.today - r.saved), thousands(r.saved)]),
    total: true,
  });
}
