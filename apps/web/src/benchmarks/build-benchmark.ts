import { changeAssumption, valueOf, type AssumptionSet } from '@samvirke/model/assumptions';
import {
  compareExtrapolations,
  compareToPeers,
  extrapolate,
  fitCurve,
  groupingsOf,
  measuredBodies,
  whyWithheld,
  type Comparison,
  type Extrapolation,
  type ExtrapolationBy,
  type ExtrapolationsCompared,
  type FittedCurve,
  type GroupedBody,
  type Measured,
  type Withheld,
} from '@samvirke/model/benchmarks';
import { classifyCostRows, ELEMENTS, estimateCosts, type CostRow, type Element, type MunicipalityCosts } from '@samvirke/model/costs';
import type { Refusal } from '@samvirke/model/errors';
import { factsOf, municipalitiesIn, participantsFor, SIZE_GROUPS, type Participant, type SizeGroup } from '@samvirke/model/organisations';
import type { Case } from '../site/case-context.ts';
import type { Site } from '../site/site-context.ts';
import type { ComparisonChoice } from './read-choice.ts';

/** What is compared: all ICT, or one element. */
export type Compared = Element | 'all';
export const COMPARED: readonly Compared[] = ['all', ...ELEMENTS];

/** A set of own figures held against each other, as far as it may be shown. */
export interface Benchmark {
  readonly year: number;
  /** Municipalities of the set that can't be used, and why. */
  readonly refusals: readonly Refusal[];
  /** Those with a figure of their own for anything, in the order of the set. */
  readonly withFigures: readonly Participant[];
  readonly counts: Readonly<Record<Compared, number>>;
  /** What may be shown of it all. */
  readonly showable: readonly Compared[];
  readonly least: number;
  readonly dominance: number;
  readonly element: Compared;
  readonly measured: readonly Measured[];
  /** Why nothing of this element may be shown; null where it may. */
  readonly because: Withheld['because'] | null;
  readonly shown: Shown | null;
}

/** All that is said of one body and one element; only made where it may be shown. */
export interface Shown {
  readonly body: Measured;
  readonly costs: MunicipalityCosts;
  readonly comparison: Comparison | Withheld;
  /** Every group that the body is in, from the nearest to the widest. */
  readonly groups: readonly (Comparison | Withheld)[];
  readonly curve: FittedCurve | null;
  readonly country: Country;
}

export interface Country {
  readonly participants: readonly Participant[];
  readonly by: ExtrapolationBy;
  /** Measured bodies by size group, and whether their mean may be used. */
  readonly sizes: readonly { readonly group: SizeGroup; readonly count: number; readonly because: Withheld['because'] | null }[];
  readonly trim: number;
  readonly all: Extrapolation;
  /** Null where so many can't be left out; then `trimLess` can, unless that is null as well. */
  readonly compared: ExtrapolationsCompared | null;
  readonly trimLess: number | null;
}

/** A cost set → the comparison that its own figures can bear. Null without a set. */
export function buildBenchmark(site: Site, known: Case, choice: ComparisonChoice): Benchmark | null {
  const { costSet, bundle } = site;
  if (costSet === null) return null;
  const { assumptions } = known;
  const rows = costSet.rows as unknown as readonly CostRow[];
  const numbers = [...new Set(rows.map(({ municipality }) => municipality))];
  const { year, participants, refusals } = chooseYear({ numbers, rows }, site, known);
  const own = classifyCostRows({ costSet: costSet.id, rows }, assumptions);
  const bodies = estimateCosts({ participants, ownFigures: own.ownFigures, unallocated: own.unallocated, hidden: own.hidden }, assumptions);
  const counts = Object.fromEntries(COMPARED.map((one) => [one, measuredBodies(bodies, one).length])) as Record<Compared, number>;
  const showable = COMPARED.filter((one) => whyWithheld(measuredBodies(bodies, one), assumptions) === null);
  const element = choice.element ?? showable[0] ?? 'all';
  const measured = measuredBodies(bodies, element);
  const because = whyWithheld(measured, assumptions);
  const benchmark = {
    year,
    refusals,
    withFigures: bodies.filter(({ costs }) => ELEMENTS.some((one) => costs[one].origin === 'own')).map(({ participant }) => participant),
    counts,
    showable,
    least: valueOf(assumptions, 'benchmarks/least-bodies'),
    dominance: valueOf(assumptions, 'benchmarks/dominance-share'),
    element,
    measured,
    because,
  };
  const body = chooseBody(measured, choice, known);
  if (because !== null || body === undefined) return { ...benchmark, shown: null };
  const { number } = body.participant;
  const groups = compareInGroups(body, { measured, year }, site, assumptions);
  const comparison = groups.find(({ group }) => group === choice.group) ?? groups.find(({ withheld }) => !withheld) ?? groups[0];
  const costs = bodies.find(({ participant }) => participant.number === number);
  if (comparison === undefined || costs === undefined) return { ...benchmark, shown: null };
  const everyone = participantsFor({ numbers: municipalitiesIn(year, bundle.reference).map((one) => one.number), year }, bundle.reference, assumptions);
  const country = extrapolateCountry({ measured, participants: everyone.participants }, assumptions);
  return { ...benchmark, shown: country && { body, costs, comparison, groups, curve: fitCurve(measured), country } };
}

/** The case's year, or, where no year is asked for and the set has older numbers, the year of its own rows. */
function chooseYear(
  { numbers, rows }: { readonly numbers: readonly string[]; readonly rows: readonly CostRow[] },
  { bundle }: Site,
  { year, years, address, assumptions }: Case,
): { readonly year: number; readonly participants: readonly Participant[]; readonly refusals: readonly Refusal[] } {
  const tried = address.year === null ? [year, ...[...new Set(rows.map((row) => row.year))].filter((one) => years.includes(one)).sort((a, b) => b - a)] : [year];
  const found = tried.map((one) => ({ year: one, ...participantsFor({ numbers, year: one }, bundle.reference, assumptions) }));
  return found.reduce((best, one) => (one.participants.length > best.participants.length ? one : best));
}

/** The one asked for, else the first of the case's municipalities that is measured, else the first of the set. */
function chooseBody(measured: readonly Measured[], choice: ComparisonChoice, { participants }: Case): Measured | undefined {
  const wanted = [choice.body, ...participants.map(({ number }) => number)];
  for (const number of wanted) {
    const body = measured.find(({ participant }) => participant.number === number);
    if (body) return body;
  }
  return measured[0];
}

function compareInGroups(
  body: Measured,
  { measured, year }: { readonly measured: readonly Measured[]; readonly year: number },
  { bundle }: Site,
  assumptions: AssumptionSet,
): readonly (Comparison | Withheld)[] {
  const byNumber = new Map(bundle.reference.municipalities.map((municipality) => [municipality.number, municipality]));
  const grouped = measured.map(({ participant }): GroupedBody => {
    const municipality = byNumber.get(participant.number);
    return { number: participant.number, group: participant.group, kostraGroup: municipality ? factsOf(municipality, year).kostraGroup.class : null };
  });
  const mine = grouped.find(({ number }) => number === body.participant.number);
  const groupings = mine ? groupingsOf(mine, grouped) : [];
  return groupings.map(({ group }) => compareToPeers({ body, measured, groupings, group }, assumptions));
}

function extrapolateCountry(
  request: { readonly measured: readonly Measured[]; readonly participants: readonly Participant[] },
  assumptions: AssumptionSet,
): Country | null {
  const bySize = extrapolate({ ...request, method: 'all' }, assumptions);
  const by: ExtrapolationBy = 'code' in bySize ? 'all' : 'size';
  const all = 'code' in bySize ? extrapolate({ ...request, method: 'all', by }, assumptions) : bySize;
  // What may be shown at all has been asked before, of the same bodies.
  if ('code' in all) return null;
  const trim = valueOf(assumptions, 'benchmarks/trim-count');
  const compare = (set: AssumptionSet): ExtrapolationsCompared | null => {
    const result = compareExtrapolations({ ...request, by }, set);
    return 'code' in result ? null : result;
  };
  const compared = compare(assumptions);
  const trimLess = compared === null ? mostThatCanBeTrimmed(trim, (count) => {
    const changed = changeAssumption(assumptions, 'benchmarks/trim-count', count);
    return changed.set !== undefined && compare(changed.set) !== null;
  }) : null;
  const sizes = SIZE_GROUPS.map((group) => {
    const inGroup = request.measured.filter(({ participant }) => participant.group === group);
    return { group, count: inGroup.length, because: whyWithheld(inGroup, assumptions) };
  });
  return { participants: request.participants, by, sizes, trim, all, compared, trimLess };
}

function mostThatCanBeTrimmed(trim: number, can: (count: number) => boolean): number | null {
  for (let count = trim - 1; count > 0; count--) if (can(count)) return count;
  return null;
}
