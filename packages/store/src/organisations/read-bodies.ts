import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganisationKind } from '@samvirke/model/access';
import { isOrganisationNumber, type Bodies, type Body, type BodyChange, type BodyRelation, type TaskMove } from '@samvirke/model/organisations';
import { parse } from 'yaml';
import { readTable, ReferenceDataError } from './read-table.ts';
import { referenceFolder } from './reference-folder.ts';

const HISTORY = 'body-history.yaml';
const KINDS: readonly OrganisationKind[] = [
  'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company', 'joint-task-body',
  'political-council', 'host-cooperation', 'limited-company', 'cooperative-society', 'other-public',
];
const RELATIONS: readonly BodyRelation['kind'][] = ['under-ministry', 'owned-by', 'participant-in', 'hosted-by'];
const CHANGES: readonly BodyChange['kind'][] = ['merger', 'split', 'conversion'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Entry = Readonly<Record<string, unknown>>;

/** Where body-relations.csv is from. */
const LIST = 'Etatsbasen 2014';

/**
 * Bodies that are no municipalities: what the received lists have (bodies.csv, body-relations.csv) with what was written
 * by hand (body-history.yaml). Checked as it is read: check digits, that each stands once, that whatever is pointed at is
 * there, that days are in order.
 *
 * @throws ReferenceDataError that names the file and the row
 */
export function readBodies(folder: string = referenceFolder()): Bodies {
  const history = readHistory(folder);
  const changes = history.list('changes').map((entry): BodyChange => ({
    from: history.number(entry, 'from'),
    to: history.number(entry, 'to'),
    date: history.date(entry, 'date'),
    share: entry['kind'] === 'split' ? history.shareOf(entry) : (history.shareOf(entry) ?? 1),
    kind: history.oneOf(entry, 'kind', CHANGES),
    source: history.text(entry, 'source'),
  }));
  const endOf = new Map(changes.map(({ from, date }) => [from, date]));
  const earlier = Map.groupBy(history.list('earlier_names'), (entry) => history.number(entry, 'number'));
  const bodies = new Map<string, Body>();
  const add = (number: string, kind: OrganisationKind, name: string, from: string, source: string, fault: (words: string) => Error): void => {
    if (!isOrganisationNumber(number)) throw fault(`${number} is no organisation number`);
    if (bodies.has(number)) throw fault(`${number} stands twice`);
    const to = endOf.get(number) ?? null;
    // A list that still had it when it was gone is no sign that it was.
    const since = to !== null && from >= to ? before(to) : from;
    const names = (earlier.get(number) ?? []).map((entry) => ({ name: history.text(entry, 'name'), to: history.date(entry, 'until') })).sort((a, b) => (a.to < b.to ? -1 : 1));
    const first = names[0]?.to;
    const start = first !== undefined && first <= since ? before(first) : since;
    bodies.set(number, {
      number,
      kind,
      names: [...names.map((one, at) => ({ ...one, from: at === 0 ? start : (names[at - 1]?.to as string) })), { name, from: names.at(-1)?.to ?? start, to }],
      from: start,
      to,
      source,
    });
  };
  for (const row of readTable(folder, 'bodies.csv', ['organisation_number', 'kind', 'name', 'seen_from', 'source'])) {
    add(row.text('organisation_number'), row.oneOf('kind', KINDS), row.text('name'), row.text('seen_from'), row.text('source'), (words) => row.fault(words));
  }
  for (const entry of history.list('bodies')) {
    add(history.text(entry, 'number'), history.oneOf(entry, 'kind', KINDS), history.text(entry, 'name'), history.date(entry, 'from'), history.text(entry, 'source'), history.fault);
  }
  const confirmed = new Map(history.list('confirmed').map((entry) => [history.number(entry, 'number'), history.text(entry, 'source')]));
  const still = new Set(history.list('still').map(String));
  const relations = [
    ...readTable(folder, 'body-relations.csv', ['organisation_number', 'other', 'kind', 'seen_on']).map((row): BodyRelation => {
      const number = row.text('organisation_number');
      const from = row.text('seen_on');
      // Trusts have been with the same region since they were made; of the rest it is known for the day of the list.
      const isStill = row.text('kind') === 'owned-by' || still.has(number) || confirmed.has(number);
      const source = [LIST, ...(confirmed.has(number) ? [confirmed.get(number)] : [])].join('; ');
      return { number, other: row.text('other'), kind: row.oneOf('kind', RELATIONS), from, to: isStill ? (endOf.get(number) ?? null) : after(from), source, isChecked: !still.has(number) };
    }),
    ...history.list('relations').map((entry): BodyRelation => ({
      number: history.number(entry, 'number'),
      other: history.number(entry, 'other'),
      kind: history.oneOf(entry, 'kind', RELATIONS),
      from: history.date(entry, 'from'),
      to: entry['until'] === undefined ? null : history.date(entry, 'until'),
      source: history.text(entry, 'source'),
      isChecked: true,
    })),
  ].filter(({ from, to }) => to === null || to > from);
  const moves = history.list('moves').map((entry): TaskMove => ({
    task: history.text(entry, 'task'),
    from: history.number(entry, 'from'),
    to: history.number(entry, 'to'),
    date: history.date(entry, 'date'),
    source: history.text(entry, 'source'),
  }));
  for (const number of [...[...changes, ...moves].flatMap(({ from, to }) => [from, to]), ...relations.flatMap(({ number: one, other }) => [one, other]), ...earlier.keys(), ...confirmed.keys(), ...still]) {
    if (!bodies.has(number)) throw history.fault(`${number} is no body that is known`);
  }
  return { bodies: [...bodies.values()], relations, changes, moves };
}

function readHistory(folder: string) {
  const fault = (words: string): ReferenceDataError => new ReferenceDataError(`${HISTORY}: ${words}`);
  let content: Record<string, unknown>;
  try {
    content = parse(readFileSync(join(folder, HISTORY), 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new ReferenceDataError(`${HISTORY} can't be read in ${folder}`, { cause });
  }
  const text = (entry: Entry, field: string): string => {
    const value = entry[field];
    if (typeof value !== 'string' || value === '') throw fault(`${field} is missing in ${JSON.stringify(entry)}`);
    return value;
  };
  return {
    fault,
    text,
    list: (name: string): readonly Entry[] => {
      const list = content[name];
      if (!Array.isArray(list)) throw fault(`${name} is no list`);
      return list as readonly Entry[];
    },
    number: (entry: Entry, field: string): string => {
      const value = text(entry, field);
      if (!isOrganisationNumber(value)) throw fault(`${value} is no organisation number`);
      return value;
    },
    date: (entry: Entry, field: string): string => {
      const value = text(entry, field);
      if (!DATE.test(value)) throw fault(`${value} is no date`);
      return value;
    },
    oneOf: <T extends string>(entry: Entry, field: string, allowed: readonly T[]): T => {
      const found = allowed.find((one) => one === entry[field]);
      if (found === undefined) throw fault(`${field} is ${String(entry[field])}, not one of ${allowed.join(', ')}`);
      return found;
    },
    shareOf: ({ share }: Entry): number | null => {
      if (share === undefined) return null;
      if (typeof share !== 'number' || share <= 0 || share > 1) throw fault(`${String(share)} is no share`);
      return share;
    },
  };
}

const A_DAY_MS = 86_400_000;
const shift = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY_MS).toISOString().slice(0, 10);
const before = (day: string): string => shift(day, -1);
const after = (day: string): string => shift(day, 1);
