import { valueOf } from '@samvirke/model/assumptions';
import type { MunicipalityCosts } from '@samvirke/model/costs';
import type { TextKey, Texts } from '@samvirke/text';
import { calculatePaperFigures, type AlternativeFigures, type MemberFigures, type PaperFigures, type PlanYear } from './paper-figures.ts';
import type { CouncilPaperInput } from './types.ts';
import { summariseOwnFigures, type OwnFiguresSummary } from './summarise-own-figures.ts';
import { withDistinctNames } from './with-distinct-names.ts';

/** More names than this in a sentence are counted instead; the resolution names all. */
const MOST_NAMES = 7;
const FTE_DECIMALS = 1;
const FINANCIAL_PLAN_YEARS = 'business-cases/financial-plan-years';

/** What every section is written from: the figures, the words, and how a number is written. */
export interface PaperContext extends Pick<Texts, 't' | 'find' | 'formats'> {
  readonly input: CouncilPaperInput;
  readonly analysis: CouncilPaperInput['analysis'];
  readonly figures: PaperFigures;
  /** Kroner of the price year, written in the paper's: `12,3 mill. kr`. */
  readonly money: (nok: number) => string;
  readonly range: (range: { readonly low: number; readonly high: number }) => string;
  /** Whole thousands in running text, rounded to three digits: `1,23 mill. kr`. */
  readonly fromThousands: (thousands: number) => string;
  /** Whole thousands in a table cell. */
  readonly thousands: (thousands: number) => { readonly text: string; readonly value: number };
  readonly toThousands: (nok: number) => number;
  readonly fte: (value: number) => string;
  /** `A, B og C`; counted where there are many. */
  readonly names: string;
  readonly allNames: string;
  readonly population: (value: number) => string;
  /** Years that the analysis looks ahead. */
  readonly period: number;
  /** The calendar year after the decision's. */
  readonly nextYear: string;
  readonly alternativeName: (kind: 'asToday' | 'cooperate' | 'joinExisting' | 'improveAlone') => string;
  readonly fillIn: (what: TextKey) => string;
  readonly outOfHundred: string;
  /** True where full cooperation costs more a year than today. */
  readonly dearer: boolean;
  /** True for one municipality: there is nobody to cooperate with, so the paper is an overview and no cooperation case. */
  readonly alone: boolean;
  /** What is saved a year when all is in place, and what the way there costs, as the tables sum: the one figure of its kind. */
  readonly saving: (of: AlternativeFigures) => string;
  readonly transition: (of: AlternativeFigures) => string;
  /** `4,85 mill. kr i 2026 og 9,76 mill. kr i 2027`: when the way there must be paid. */
  readonly transitionYears: (of: AlternativeFigures) => string;
  /** How much of the figures are the bodies' own, and in which years' kroner they came. */
  readonly own: OwnFiguresSummary;
  readonly member: (number: string) => { readonly costs: MunicipalityCosts; readonly figures: MemberFigures } | undefined;
}

const spentIn = (year: PlanYear): number => -year.transitionOperating - year.investment;

/** Puts together what the sections share. */
export function paperContext(input: CouncilPaperInput): PaperContext {
  const { texts, reference } = input;
  const analysis = withDistinctNames(input.analysis);
  const { t, find, formats } = texts;
  const cells = reference.assumptions.cells;
  const figures = calculatePaperFigures(
    analysis,
    cells.has(FINANCIAL_PLAN_YEARS) ? Math.round(valueOf(reference.assumptions, FINANCIAL_PLAN_YEARS)) : undefined,
  );
  const { factor } = figures;
  const names = analysis.municipalities.map((m) => m.participant.name);
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), t('reports.paper.more', { count: names.length - MOST_NAMES + 1 })] : names;
  const joinName = figures.join?.cooperation?.name ?? '';
  const lastIndex = Math.max(0, ...figures.cooperate.flow.map((year) => year.index));
  return {
    input,
    analysis,
    figures,
    t,
    find,
    formats,
    money: (nok) => formats.nokShort(nok * factor),
    range: ({ low, high }) => formats.nokRange(low * factor, high * factor),
    fromThousands: (thousands) => formats.nokShort(thousands * 1000),
    thousands: (thousands) => ({ text: formats.number(thousands), value: thousands }),
    toThousands: (nok) => Math.round((nok * factor) / 1000) || 0,
    fte: (value) => formats.number(value, FTE_DECIMALS),
    names: formats.list(shown),
    allNames: formats.list(names),
    population: (value) => formats.number(value),
    period: lastIndex,
    nextYear: String(analysis.year + 1),
    alternativeName: (kind) => t(`reports.alternative.${kind}`, { name: joinName }),
    fillIn: (what) => t('reports.paper.fillIn', { what: t(what) }),
    outOfHundred: outOfHundred(),
    alone: analysis.municipalities.length === 1,
    dearer: figures.saving < 0,
    saving: (of) => formats.nokShort(Math.abs(of.saving) * 1000),
    transition: (of) => formats.nokShort(of.transition * 1000),
    transitionYears: (of) =>
      formats.list(
        of.years.flatMap((year) => (spentIn(year) > 0 ? [t('reports.paper.resolution.yearAmount', { amount: formats.nokShort(spentIn(year) * 1000), year: year.year })] : [])),
      ),
    own: summariseOwnFigures(analysis),
    member: (number) => {
      const costs = analysis.municipalities.find((m) => m.participant.number === number);
      const own = figures.members.find((m) => m.number === number);
      return costs && own ? { costs, figures: own } : undefined;
    },
  };

  /** Draws never prove that something is certain: what rounds to 0 or 100 is said as under 1 and over 99. */
  function outOfHundred(): string {
    const share = Math.round(analysis.outcomes.shareThatPays * 100);
    return share <= 0 ? t('reports.paper.underOne') : share >= 100 ? t('reports.paper.overNinetyNine') : formats.number(share);
  }
}
