import type { Alternative } from '@samvirke/model/business-cases';
import { ELEMENTS } from '@samvirke/model/costs';
import type { AnalysisWithOutcomes } from '@samvirke/model/reports';

/** What the figures say that the councils should do. */
export type Verdict = 'enter' | 'join' | 'improve' | 'stay' | 'unsure';

/** Kroner in whole thousands, positive saved, negative spent. */
export interface PlanYear {
  readonly year: number;
  readonly saving: number;
  readonly transitionOperating: number;
  readonly investment: number;
  readonly net: number;
}

export interface MemberFigures {
  readonly number: string;
  readonly name: string;
  /** Every year from the decision's to the period's last. */
  readonly years: readonly PlanYear[];
  /** The decision's year and those of the økonomiplan. */
  readonly plan: readonly PlanYear[];
  /** A year when all that can be taken out is, thousands: what is saved in the period's last year. */
  readonly saving: number;
  readonly transitionOperating: number;
  readonly transitionInvestment: number;
  /** Unrounded, in the paper's kroner. */
  readonly presentValue: number;
  readonly fteReleased: number;
}

export interface PaperFigures {
  /** Year whose kroner the paper is written in. */
  readonly kronerYear: number;
  /** From the analysis' price year to it. */
  readonly factor: number;
  readonly verdict: Verdict;
  readonly cooperate: Alternative;
  readonly join: Alternative | null;
  readonly improve: Alternative | null;
  readonly planYears: readonly number[];
  readonly lastYear: number;
  /** What an alternative saves in the period's last year, price year's kroner: held back by turnover and local presence. */
  readonly inPlace: (alternative: Alternative) => number;
  readonly members: readonly MemberFigures[];
  /** Sums of the members' rounded thousands, so that every table adds up to the last digit. */
  readonly years: readonly PlanYear[];
  readonly plan: readonly PlanYear[];
  readonly savingInPlace: number;
  readonly transitionOperating: number;
  readonly transitionInvestment: number;
}

const THOUSAND = 1000;
/** A cooperation that loses in most draws isn't recommended, however its likely value falls. */
const MORE_LIKELY_THAN_NOT = 0.5;
/** The økonomiplan's least length, kommuneloven chapter 14; the assumption business-cases/financial-plan-years says the same where given. */
const PLAN_YEARS = 4;

/**
 * The figures of a paper, each rounded in one place: thousands are rounded per municipality, year and line, and every
 * total is the sum of what was rounded. What is saved stands apart from what is spent once.
 */
export function calculatePaperFigures(analysis: AnalysisWithOutcomes, planLength = PLAN_YEARS): PaperFigures {
  const cooperate = analysis.alternatives.find((a) => a.kind === 'cooperate');
  if (!cooperate) throw new RangeError('an analysis without the alternative to cooperate has no paper');
  const join = analysis.alternatives.find((a) => a.kind === 'joinExisting') ?? null;
  const improve = analysis.alternatives.find((a) => a.kind === 'improveAlone') ?? null;
  // A paper for today is written in today's kroner; one for the year of the prices stays in them.
  const deflates = analysis.year > analysis.priceYear;
  const factor = deflates ? analysis.toTodaysKroner.factor.value : 1;
  const thousands = (value: number): number => Math.round((value * factor) / THOUSAND) || 0;
  const planYears = Array.from({ length: planLength + 1 }, (_, i) => analysis.year + i);
  const members = cooperate.perMember.map((member): MemberFigures => {
    const years = member.flow.map((flow): PlanYear => {
      const saved = flow.saving ?? Math.max(0, flow.operating);
      const saving = thousands(saved);
      const transitionOperating = thousands(flow.operating - saved);
      const investment = thousands(flow.investment);
      return { year: flow.year, saving, transitionOperating, investment, net: saving + transitionOperating + investment };
    });
    // What the years show is what the sums are made of; a difference in the last digit is less than what isn't known.
    const spent = (of: (year: PlanYear) => number): number => years.reduce((total, year) => total - of(year), 0);
    return {
      number: member.number,
      name: analysis.municipalities.find((m) => m.participant.number === member.number)?.participant.name ?? member.number,
      years,
      plan: years.slice(0, planYears.length),
      saving: thousands(member.flow.at(-1)?.saving ?? member.saving),
      transitionOperating: spent((year) => year.transitionOperating),
      transitionInvestment: spent((year) => year.investment),
      presentValue: member.presentValue * factor,
      fteReleased: member.fteReleased,
    };
  });
  const sum = (of: (member: MemberFigures) => number): number => members.reduce((total, member) => total + of(member), 0);
  const years = (members[0]?.years ?? []).map(({ year }, i) => ({
    year,
    saving: sum((m) => m.years[i]?.saving ?? 0),
    transitionOperating: sum((m) => m.years[i]?.transitionOperating ?? 0),
    investment: sum((m) => m.years[i]?.investment ?? 0),
    net: sum((m) => m.years[i]?.net ?? 0),
  }));
  return {
    kronerYear: deflates ? analysis.toTodaysKroner.year : analysis.priceYear,
    factor,
    verdict: reachVerdict(analysis, cooperate, join, improve),
    cooperate,
    join,
    improve,
    planYears,
    lastYear: cooperate.flow.at(-1)?.year ?? analysis.year,
    inPlace: savedInLastYear,
    members,
    years,
    plan: years.slice(0, planYears.length),
    savingInPlace: sum((m) => m.saving),
    transitionOperating: sum((m) => m.transitionOperating),
    transitionInvestment: sum((m) => m.transitionInvestment),
  };
}

function savedInLastYear(alternative: Alternative): number {
  const last = alternative.flow.at(-1);
  return last ? ELEMENTS.reduce((sum, element) => sum + last.savingByElement[element], 0) : alternative.fullSaving;
}

const value = (a: Alternative | null): number => a?.presentValue.value ?? Number.NEGATIVE_INFINITY;

/** The alternative with the highest present value that pays; the cooperation only where it pays in most draws as well. */
function reachVerdict(analysis: AnalysisWithOutcomes, cooperate: Alternative, join: Alternative | null, improve: Alternative | null): Verdict {
  const best = Math.max(value(cooperate), value(join), value(improve));
  if (best <= 0) return 'stay';
  if (best === value(join)) return 'join';
  if (best === value(improve)) return 'improve';
  return analysis.outcomes.shareThatPays > MORE_LIKELY_THAN_NOT ? 'enter' : 'unsure';
}
