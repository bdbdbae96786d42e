import { createHash } from 'node:crypto';
import {
  answerCustom,
  comparedFamilies,
  DISCLOSURE_RULES,
  groupAnswer,
  isSame,
  settleGroups,
  type AskedGroup,
  type DisclosureFigure,
  type GroupAnswer,
  type GroupFamily,
} from '@samvirke/model/benchmarks';
import { sql } from 'kysely';
import { asKeeper, buildUuid, type Db, type Transaction } from '../database/index.ts';
import { drawPrime } from './draw-prime.ts';
import { readComparedFigures, type ComparedFigure } from './read-compared-figures.ts';
import type { BodyComparison, ComparisonQuery, Measure, ShownGroup } from './types.ts';

/** What a group of somebody's own making takes its figures from. */
const WITHIN = 'all';
/** So many groups of its own a body may have judged of one measure: each makes the next dearer to judge, for all. */
const MOST_CHOSEN = 50;

/**
 * What others pay, beside what the body itself does: sums of at least five, of which no number together says what one
 * of them pays (packages/model/src/benchmarks/disclosure). Sees everybody's figures, as the house; what leaves it is
 * what has been judged. For callers who act for a public body alone, which the caller of this has made sure of.
 */
export function compareBodies(db: Db, query: ComparisonQuery): Promise<readonly BodyComparison[]> {
  return asKeeper(
    db,
    async (keeper) => {
      const isInvented = await readIsInvented(keeper, query.organisationId);
      const comparisons: BodyComparison[] = [];
      for (const measure of await measuresOf(keeper, query)) comparisons.push(await compareOne(keeper, query, measure, isInvented));
      return comparisons;
    },
    'comparisons',
  );
}

async function compareOne(keeper: Transaction, query: ComparisonQuery, measure: Measure, isInvented: boolean): Promise<BodyComparison> {
  const { organisationId, chosen, groupsOf } = query;
  const name = `${measure.element}/${measure.year}/${isInvented ? 'invented' : 'real'}`;
  let figures = await readComparedFigures(keeper, { ...measure, isInvented });
  if (chosen !== undefined || !(await isSettled(keeper, name, fingerprintOf(figures, groupsOf)))) {
    // Two who ask at once, on whatever server, are judged one after the other; the second sees what the first was shown.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`comparison/${name}`}, 0))`.execute(keeper);
    figures = await readComparedFigures(keeper, { ...measure, isInvented });
    await settle(keeper, name, figures, groupsOf);
  }
  const own = figures.find(({ body }) => body === organisationId);
  const groups: ShownGroup[] = [];
  if (own) for (const group of groupsOf(own)) groups.push(await newestShown(keeper, name, group, membersOf(group, figures, groupsOf)));
  return {
    ...measure,
    own: own ? { amountOre: own.amount, perInhabitantOre: own.inhabitants ? Math.round(own.amount / own.inhabitants) : null } : null,
    groups,
    chosen: chosen === undefined ? null : await answerChosen(keeper, query, name, figures),
  };
}

/** The caller's own elements, each in the latest year it has a figure for; or the one that is asked for. */
async function measuresOf(keeper: Transaction, { organisationId, element, year }: ComparisonQuery): Promise<readonly Measure[]> {
  if (element !== undefined && year !== undefined) return [{ element, year }];
  let found = keeper
    .selectFrom('entry')
    .select(['key', (build) => build.fn.max('year').as('year')])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'figure')
    .where('status', '=', 'approved')
    .where('superseded_at', 'is', null)
    .where('key', 'is not', null)
    .where('year', 'is not', null);
  if (element !== undefined) found = found.where('key', '=', element);
  if (year !== undefined) found = found.where('year', '=', year);
  const rows = await found.groupBy('key').orderBy('key').execute();
  return rows.map((row) => ({ element: row.key as string, year: Number(row.year) }));
}

async function readIsInvented(keeper: Transaction, organisationId: string): Promise<boolean> {
  const { is_invented } = await keeper.selectFrom('organisation').select('is_invented').where('id', '=', organisationId).executeTakeFirstOrThrow();
  return is_invented;
}

type GroupsOf = ComparisonQuery['groupsOf'];

async function isSettled(keeper: Transaction, measure: string, fingerprint: string): Promise<boolean> {
  const row = await keeper.selectFrom('settled_measure').select('fingerprint').where('measure', '=', measure).executeTakeFirst();
  return row?.fingerprint === fingerprint;
}

/** The standard groups, before anything of anybody's own making. */
async function settle(keeper: Transaction, measure: string, figures: readonly ComparedFigure[], groupsOf: GroupsOf): Promise<void> {
  const fingerprint = fingerprintOf(figures, groupsOf);
  if (await isSettled(keeper, measure, fingerprint)) return;
  const names = [...new Set(figures.flatMap((figure) => groupsOf(figure)))];
  const groups = names.map((group) => ({ group, figures: membersOf(group, figures, groupsOf) }));
  const earlier = await readAsked(keeper, measure);
  const added = settleGroups({ groups, families: familiesOf(names, earlier), earlier, prime: drawPrime() }, DISCLOSURE_RULES);
  for (const one of added) await remember(keeper, measure, one, figures, null);
  await keeper
    .insertInto('settled_measure')
    .values({ measure, fingerprint })
    .onConflict((conflict) => conflict.column('measure').doUpdateSet({ fingerprint, recorded_at: new Date() }))
    .execute();
}

async function answerChosen(
  keeper: Transaction,
  { organisationId, chosen = [], groupsOf }: ComparisonQuery,
  measure: string,
  figures: readonly ComparedFigure[],
): Promise<ShownGroup> {
  const bodies = [...new Set(chosen)].sort();
  const group = `chosen:${createHash('sha256').update(bodies.join(',')).digest('hex')}`;
  const earlier = await readAsked(keeper, measure);
  const names = figures.flatMap((figure) => groupsOf(figure));
  const { added, shown } = answerCustom(
    { group, bodies: new Set(bodies), within: WITHIN, families: familiesOf(names, earlier), earlier, prime: drawPrime() },
    DISCLOSURE_RULES,
  );
  const now = figures.filter(({ body }) => bodies.includes(body)).map(bare);
  if (!added) {
    const known = earlier.find((one) => one === shown);
    return known?.answer ? shownGroup(group, known, now) : { group, state: 'withheld', answer: null };
  }
  if (earlier.filter(({ askedBy }) => askedBy === organisationId).length >= MOST_CHOSEN) return { group, state: 'withheld', answer: null };
  await remember(keeper, measure, added, figures, organisationId);
  return newestShown(keeper, measure, group, now);
}

function familiesOf(names: readonly string[], earlier: readonly AskedGroup[]): readonly GroupFamily[] {
  return comparedFamilies([...new Set([...names, ...earlier.map(({ group }) => group)])]);
}

interface Asked extends AskedGroup {
  readonly answer: GroupAnswer | null;
  readonly askedBy: string | null;
  readonly recordedAt: Date;
}

/** Everything considered of a measure, oldest first. */
async function readAsked(keeper: Transaction, measure: string): Promise<readonly Asked[]> {
  const rows = await keeper.selectFrom('released_aggregate').selectAll().where('measure', '=', measure).orderBy('recorded_at').orderBy('id').execute();
  return rows.map(({ group_key: group, figures, answer, asked_by: askedBy, recorded_at: recordedAt }) => ({ group, figures, isShown: answer !== null, answer, askedBy, recordedAt }));
}

async function remember(keeper: Transaction, measure: string, { group, figures, isShown }: AskedGroup, all: readonly ComparedFigure[], askedBy: string | null): Promise<void> {
  const inhabitants = new Map(all.flatMap(({ body, inhabitants: count }) => (count === null ? [] : [[body, count] as const])));
  const answer = isShown ? groupAnswer(figures, inhabitants) : null;
  await keeper
    .insertInto('released_aggregate')
    .values({ id: buildUuid(), measure, group_key: group, figures: JSON.stringify(figures.map(bare)), answer: answer === null ? null : JSON.stringify(answer), asked_by: askedBy })
    .execute();
}

/** The last that was shown of the group; `now` says whether it is still of the same figures. */
async function newestShown(keeper: Transaction, measure: string, group: string, now: readonly DisclosureFigure[]): Promise<ShownGroup> {
  const row = await keeper
    .selectFrom('released_aggregate')
    .select(['figures', 'answer', 'recorded_at as recordedAt'])
    .where('measure', '=', measure)
    .where('group_key', '=', group)
    .where('answer', 'is not', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? shownGroup(group, row, now) : { group, state: 'withheld', answer: null };
}

function shownGroup(group: string, { figures, answer, recordedAt }: Pick<Asked, 'figures' | 'answer' | 'recordedAt'>, now: readonly DisclosureFigure[]): ShownGroup {
  if (answer === null) return { group, state: 'withheld', answer: null };
  return { group, state: isSame(figures, now) ? 'shown' : 'earlier', answer: { ...answer, asOf: recordedAt.toISOString().slice(0, 10) } };
}

function membersOf(group: string, figures: readonly ComparedFigure[], groupsOf: GroupsOf): readonly DisclosureFigure[] {
  return figures.filter((figure) => groupsOf(figure).includes(group)).map(bare);
}

const bare = ({ body, circle, amount, isOpen }: DisclosureFigure): DisclosureFigure => ({ body, circle, amount, isOpen });

function fingerprintOf(figures: readonly ComparedFigure[], groupsOf: GroupsOf): string {
  return createHash('sha256')
    .update(JSON.stringify(figures.map((figure) => [bare(figure), groupsOf(figure)])))
    .digest('hex');
}
