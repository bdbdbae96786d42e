import { widenRange } from '@samvirke/model/reports';
import { composeAssumptionLabel } from './compose-assumption-label.ts';
import { firstFullYear } from './first-full-year.ts';
import type { PaperContext } from './paper-context.ts';

/** Five lines at most: today, together, the way there, how sure, and people or the council's own figures. */
export function composeSummary(paper: PaperContext): readonly string[] {
  const { t, analysis, figures, money, range, dearer, outOfHundred } = paper;
  const { cooperate } = figures;
  if (paper.alone) return alone(paper);
  const { outcomes } = analysis;
  const saving = Math.abs(figures.inPlace(cooperate));
  const drawn = widenRange(figures.inPlace(cooperate), outcomes.saving);
  const savingRange = dearer ? { low: -drawn.high, high: -drawn.low } : drawn;
  return [
    t('reports.paper.summary.today', {
      count: analysis.municipalities.length,
      population: paper.population(analysis.population),
      cost: money(analysis.total.nok),
      perInhabitant: paper.formats.nok(Math.round((analysis.total.nok * figures.factor) / analysis.population)),
    }),
    t(dearer ? 'reports.paper.summary.dearer' : 'reports.paper.summary.saves', { saving: money(saving), range: range(savingRange) }),
    cooperate.paybackYear === null
      ? t('reports.paper.summary.transitionNever', { transition: money(cooperate.transition), period: paper.period })
      : t('reports.paper.summary.transitionPaid', { transition: money(cooperate.transition), year: cooperate.paybackYear }),
    certaintyLine(),
    ownLine(paper) ?? peopleLine(paper),
  ];

  function certaintyLine(): string {
    const better = figures.verdict === 'join' ? figures.join : figures.verdict === 'improve' ? figures.improve : null;
    if (better) {
      return t('reports.paper.summary.better', {
        alternative: paper.alternativeName(better.kind),
        value: money(better.presentValue.value),
        coop: money(cooperate.presentValue.value),
      });
    }
    const heaviest = outcomes.weights[0];
    return heaviest
      ? t('reports.paper.summary.certainty', { share: outOfHundred, assumption: composeAssumptionLabel(heaviest.cell, paper) })
      : t('reports.paper.summary.certaintyOnly', { share: outOfHundred });
  }
}

/** One municipality: what it spends, and what each of the other ways would do. */
function alone(paper: PaperContext): readonly string[] {
  const { t, analysis, figures, money } = paper;
  const others = [figures.join, figures.improve].filter((a) => a !== null);
  return [
    t('reports.paper.alone.today', {
      name: paper.allNames,
      population: paper.population(analysis.population),
      cost: money(analysis.total.nok),
      perInhabitant: paper.formats.nok(Math.round((analysis.total.nok * figures.factor) / analysis.population)),
    }),
    ...others.map((a) =>
      t('reports.paper.alone.alternative', {
        alternative: paper.alternativeName(a.kind),
        saving: money(figures.inPlace(a)),
        transition: money(a.transition),
        value: money(a.presentValue.value),
      }),
    ),
    t('reports.paper.alone.needsTwo'),
  ];
}

function peopleLine(paper: PaperContext): string {
  const { t, analysis, figures, fte } = paper;
  const last = figures.cooperate.flow.at(-1);
  return last && last.fteReleased > 0
    ? t('reports.paper.summary.people', { fte: fte(last.fteReleased), total: fte(analysis.fte), year: firstFullYear(paper, last.fteReleased) })
    : t('reports.paper.summary.peopleNone');
}

function ownLine(paper: PaperContext): string | undefined {
  const own = paper.member(paper.input.council);
  if (!own) return undefined;
  const { saving, transitionOperating, transitionInvestment, fteReleased, name } = own.figures;
  return paper.t(saving < 0 ? 'reports.paper.summary.ownDearer' : 'reports.paper.summary.own', {
    name,
    saving: paper.fromThousands(Math.abs(saving)),
    transition: paper.fromThousands(transitionOperating + transitionInvestment),
    fte: paper.fte(fteReleased),
  });
}
