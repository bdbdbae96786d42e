import type { Alternative } from '@samvirke/model/business-cases';
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
  /** The decision's year: before the first budget that the decision can reach. */
  readonly before: PlanYear;
  /** The økonomiplan's years, the first the one after the decision. */
  readonly plan: readonly PlanYear[];
  /** A year when all is in place, thousands. */
  readonly saving: number;
  readonly transitionOperating: number;
  readonly transitionInvestment: number;
  /** Unrounded, in the paper's kroner. */
  readonly presentValue: number;
  readonly fteReleased: number;
}

/** One alternative in the paper's kroner: the members' rounded thousands, and sums of them, so that every table adds up to the last digit. */
export interface AlternativeFigures extends Pick<MemberFigures, 'years' | 'before' | 'plan' | 'saving' | 'transitionOperating' | 'transitionInvestment'> {
  readonly alternative: Alternative;
  readonly members: readonly MemberFigures[];
  readonly transition: number;
}

/** The cooperation's figures stand first; any other alternative's by `of`. */
export interface PaperFigures extends AlternativeFigures {
  /** Year whose kroner the paper is written in. */
  readonly kronerYear: number;
  /** From the analysis' price year to it. */
  readonly factor: number;
  readonly verdict: Verdict;
  readonly cooperate: Alternative;
  readonly join: Alternative | null;
  readonly improve: Alternative | null;
  /** What the paper recommends where that is another way than the cooperation. */
  readonly recommended: AlternativeFigures | null;
  readonly of: (alternative: Alternative) => AlternativeFigures;
  readonly decisionYear: number;
  readonly planYears: readonly number[];
  readonly lastYear: number;
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
  const planYears = Array.from({ length: planLength }, (_, i) => analysis.year + 1 + i);
  const figuresOf = (alternative: Alternative): AlternativeFigures => sumMembers(alternative, alternative.perMember.map(roundMember));
  const ofCooperate = figuresOf(cooperate);
  const known = new Map<Alternative, AlternativeFigures>([[cooperate, ofCooperate]]);
  const of = (alternative: Alternative): AlternativeFigures => {
    const figures = known.get(alternative) ?? figuresOf(alternative);
    known.set(alternative, figures);
    return figures;
  };
  const verdict = reachVerdict(analysis, cooperate, join, improve);
  const other = verdict === 'join' ? join : verdict === 'improve' ? improve : null;
  return {
    ...ofCooperate,
    kronerYear: deflates ? analysis.toTodaysKroner.year : analysis.priceYear,
    factor,
    verdict,
    cooperate,
    join,
    improve,
    recommended: other && of(other),
    of,
    decisionYear: analysis.year,
    planYears,
    lastYear: cooperate.flow.at(-1)?.year ?? analysis.year,
  };

  function roundMember(member: Alternative['perMember'][number]): MemberFigures {
    const years = member.flow.map((flow): PlanYear => {
      const saved = flow.saving ?? Math.max(0, flow.operating);
      const saving = thousands(saved);
      const transitionOperating = thousands(flow.operating - saved);
      const investment = thousands(flow.investment);
      return { year: flow.year, saving, transitionOperating, investment, net: saving + transitionOperating + investment };
    });
    // What the years show is what the sums are made of; a difference in the last digit is less than what isn't known.
    const spent = (part: (year: PlanYear) => number): number => years.reduce((total, year) => total - part(year), 0);
    return {
      number: member.number,
      name: analysis.municipalities.find((m) => m.participant.number === member.number)?.participant.name ?? member.number,
      years,
      before: years[0] ?? emptyYear(analysis.year),
      plan: planYears.map((year) => years.find((one) => one.year === year) ?? emptyYear(year)),
      saving: thousands(member.saving),
      transitionOperating: spent((year) => year.transitionOperating),
      transitionInvestment: spent((year) => year.investment),
      presentValue: member.presentValue * factor,
      fteReleased: member.fteReleased,
    };
  }
}

const emptyYear = (year: number): PlanYear => ({ year, saving: 0, transitionOperating: 0, investment: 0, net: 0 });

function sumMembers(alternative: Alternative, members: readonly MemberFigures[]): AlternativeFigures {
  const sum = (part: (member: MemberFigures) => number): number => members.reduce((total, member) => total + part(member), 0);
  const sumYear = (year: number, of: (member: MemberFigures) => PlanYear | undefined): PlanYear => ({
    year,
    saving: sum((m) => of(m)?.saving ?? 0),
    transitionOperating: sum((m) => of(m)?.transitionOperating ?? 0),
    investment: sum((m) => of(m)?.investment ?? 0),
    net: sum((m) => of(m)?.net ?? 0),
  });
  const [first] = members;
  const transitionOperating = sum((m) => m.transitionOperating);
  const transitionInvestment = sum((m) => m.transitionInvestment);
  return {
    alternative,
    members,
    years: (first?.years ?? []).map(({ year }, i) => sumYear(year, (m) => m.years[i])),
    before: sumYear(first?.before.year ?? 0, (m) => m.before),
    plan: (first?.plan ?? []).map(({ year }, i) => sumYear(year, (m) => m.plan[i])),
    saving: sum((m) => m.saving),
    transitionOperating,
    transitionInvestment,
    transition: transitionOperating + transitionInvestment,
  };
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
