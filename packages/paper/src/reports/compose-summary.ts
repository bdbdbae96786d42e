import { widenRange } from '@samvirke/model/reports';
import { composeAssumptionLabel } from './compose-assumption-label.ts';
import { firstFullYear } from './first-full-year.ts';
import { isUnderstood } from './is-understood.ts';
import type { PaperContext } from './paper-context.ts';

/** Five lines at most: today, together, the way there, how sure, and people or the council's own figures. */
export function composeSummary(paper: PaperContext): readonly string[] {
  const { t, analysis, figures, money, range, dearer, outOfHundred } = paper;
  const { cooperate } = figures;
  if (paper.alone) return alone(paper);
  const { outcomes } = analysis;
  const drawn = widenRange(cooperate.fullSaving, outcomes.saving);
  const savingRange = dearer ? { low: -drawn.high, high: -drawn.low } : drawn;
  return [
    t('reports.paper.summary.today', {
      count: analysis.municipalities.length,
      population: paper.population(analysis.population),
      cost: money(analysis.total.nok),
      perInhabitant: paper.formats.nok(Math.round((analysis.total.nok * figures.factor) / analysis.population)),
    }),
    t(dearer ? 'reports.paper.summary.dearer' : 'reports.paper.summary.saves', { saving: paper.saving(figures), range: range(savingRange) }),
    cooperate.paybackYear === null
      ? t('reports.paper.summary.transitionNever', { transition: paper.transition(figures), period: paper.period })
      : t('reports.paper.summary.transitionPaid', { transition: paper.transition(figures), year: cooperate.paybackYear }),
    certaintyLine(),
    ownLine(paper) ?? peopleLine(paper),
  ];

  function certaintyLine(): string {
    const better = figures.recommended;
    if (better) {
      return t('reports.paper.summary.better', {
        alternative: paper.alternativeName(better.alternative.kind),
        saving: paper.saving(better),
        transition: paper.transition(better),
        value: money(better.alternative.presentValue.value),
        coop: money(cooperate.presentValue.value),
      });
    }
    const heaviest = outcomes.weights[0];
    // A factor on a curve means nothing to a council member: what weighs most is named in the assessment.
    return heaviest && isUnderstood(heaviest.cell, paper)
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
        saving: paper.saving(figures.of(a)),
        transition: paper.transition(figures.of(a)),
        value: money(a.presentValue.value),
      }),
    ),
    t('reports.paper.alone.needsTwo'),
  ];
}

/** Of the way that the paper recommends, and named where that isn't the cooperation. */
function peopleLine(paper: PaperContext): string {
  const { t, analysis, figures, fte } = paper;
  const other = figures.recommended?.alternative;
  const shown = other ?? figures.cooperate;
  const last = shown.flow.at(-1);
  if (!last || last.fteReleased <= 0) return t('reports.paper.summary.peopleNone');
  return t(other ? 'reports.paper.summary.peopleWith' : 'reports.paper.summary.people', {
    alternative: paper.alternativeName(shown.kind),
    fte: fte(last.fteReleased),
    total: fte(analysis.fte),
    year: firstFullYear(paper, shown),
  });
}

function ownLine(paper: PaperContext): string | undefined {
  const { t, figures, input } = paper;
  const other = figures.recommended;
  const own = (other ?? figures).members.find((member) => member.number === input.council);
  if (!own) return undefined;
  const { saving, transitionOperating, transitionInvestment, fteReleased, name } = own;
  return t(saving < 0 ? 'reports.paper.summary.ownDearer' : 'reports.paper.summary.own', {
    name: other ? t('reports.paper.summary.nameWith', { name, alternative: paper.alternativeName(other.alternative.kind) }) : name,
    saving: paper.fromThousands(Math.abs(saving)),
    transition: paper.fromThousands(transitionOperating + transitionInvestment),
    fte: paper.fte(fteReleased),
  });
}
