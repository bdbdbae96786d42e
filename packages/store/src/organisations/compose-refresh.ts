import { foldName, isOrganisationNumber, isValidIn, populationYears, type Municipality, type MunicipalityChange, type ReferenceData } from '@samvirke/model/organisations';
import { estimateChanges, type ChangedPair, type PopulationByNumber } from './estimate-changes.ts';
import type { KlassChange } from './read-klass-changes.ts';
import type { KlassCode } from './read-klass-codes.ts';
import type { RegisteredUnit } from './read-units.ts';
import type { Published, RefreshProblem, RefreshReport } from './refresh-types.ts';
import { splitOfficialName } from './split-official-name.ts';

/** What the publishers answered, of what was asked for. */
export interface PublishedAnswers {
  readonly municipalities?: readonly KlassCode[];
  readonly changes?: readonly KlassChange[];
  readonly population?: PopulationByNumber;
  readonly units?: readonly RegisteredUnit[];
}

/** The municipalities as they will stand, and what that changes. */
export interface ComposedRefresh {
  readonly report: Omit<RefreshReport, 'files' | 'read'>;
  readonly problems: readonly RefreshProblem[];
  readonly municipalities: readonly Municipality[];
  readonly changes: readonly MunicipalityChange[];
  readonly population: PopulationByNumber;
  readonly neighbours: readonly (readonly [string, string])[];
  /** New number → the old one whose ground it has: only the number changed. */
  readonly sameGround: ReadonlyMap<string, string>;
}

const PUBLISHER = 'SSB Klass 131';
const KOMM = 'KOMM';

/**
 * What we hold, with what the publishers say laid over. Pure: nothing is read or written. With any problem nothing may
 * be written, because a list that is right in part gives sums that are wrong in all.
 */
export function composeRefresh(reference: ReferenceData, answers: PublishedAnswers): ComposedRefresh {
  const problems: RefreshProblem[] = [];
  const problem = (code: RefreshProblem['code'], dataset: Published, figures: RefreshProblem['figures']) => {
    problems.push({ code, dataset, figures });
  };
  const held = new Map(reference.municipalities.map((municipality) => [municipality.number, municipality]));

  const news = newChanges(reference, answers);
  for (const { from, date } of news) {
    if (!held.has(from) && !news.some(({ to }) => to === from)) problem('number-unknown', 'changes', { number: from, year: Number(date.slice(0, 4)) });
  }
  const changed = withChanges(reference.municipalities, news);
  const listed = withCodes(changed, answers.municipalities, (number, name) => problem('change-missing', 'municipalities', { number, name }));
  const counties = new Set(reference.municipalities.map(({ countyNumber }) => countyNumber));
  for (const { number, name, countyNumber } of listed) if (!counties.has(countyNumber)) problem('county-unknown', 'municipalities', { number, name, county: countyNumber });

  const counted = withPopulation(listed, answers.population, populationYears(reference), problem);
  const population: PopulationByNumber = new Map(
    counted.map(({ number, population: byYear }) => [number, new Map(Object.entries(byYear).map(([year, value]) => [Number(year), value]))]),
  );
  const pairs = news.map(({ from, to, date }): ChangedPair => ({ from, to, year: Number(date.slice(0, 4)) }));
  for (const { from, to, year } of pairs) {
    const split = pairs.filter((pair) => pair.from === from && pair.year === year).length > 1;
    if (split && population.get(to)?.get(year) === undefined) problem('split-uncounted', 'changes', { number: from, to, year });
  }
  const changes = problems.length > 0 ? [] : estimateChanges(pairs, population, PUBLISHER);
  const sameGround = new Map(changes.filter(({ kind }) => kind === 'renumbering').map(({ from, to }) => [to, from]));
  const registered = withUnits(counted, sameGround, answers.units, problem);
  const { neighbours, unknown } = withNeighbours(reference.neighbours, changes);

  return {
    problems,
    municipalities: registered,
    changes: [...reference.changes, ...changes],
    population,
    neighbours,
    sameGround,
    report: {
      added: registered.filter(({ number }) => !held.has(number)).map(({ number, name, validFrom }) => ({ number, name, from: validFrom })),
      retired: registered
        .filter(({ number, validTo }) => validTo !== null && held.get(number)?.validTo === null)
        .map(({ number, name, validTo }) => ({ number, name, from: validTo ?? '', successors: changes.filter(({ from }) => from === number).map(({ to }) => to) })),
      renamed: registered.flatMap((municipality) => {
        const before = held.get(municipality.number);
        if (before === undefined || allNames(before) === allNames(municipality)) return [];
        return [{ number: municipality.number, before: allNames(before), after: allNames(municipality) }];
      }),
      changes,
      ...comparePopulation(reference, registered),
      organisationNumbers: registered.flatMap(({ number, name, organisationNumber }) => {
        const before = held.get(number)?.organisationNumber ?? null;
        return organisationNumber === null || organisationNumber === before ? [] : [{ number, name, before, after: organisationNumber }];
      }),
      neighboursUnknown: unknown,
    },
  };
}

/** Those after the last we hold. A number that the list of today still has only gave away ground, and isn't followed. */
function newChanges(reference: ReferenceData, { changes = [], municipalities }: PublishedAnswers): readonly KlassChange[] {
  const last = reference.changes.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const listed = new Set(municipalities?.map(({ code }) => code));
  return changes
    .filter(({ from, date }) => date > last && !listed.has(from))
    .toSorted((a, b) => (`${a.date}${a.from}${a.to}` < `${b.date}${b.from}${b.to}` ? -1 : 1));
}

function withChanges(municipalities: readonly Municipality[], changes: readonly KlassChange[]): readonly Municipality[] {
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  for (const { from, to, toName, date } of changes) {
    const old = byNumber.get(from);
    if (old !== undefined) byNumber.set(from, { ...old, validTo: date });
    if (byNumber.has(to)) continue;
    byNumber.set(to, {
      number: to,
      ...namesFrom(toName, old === undefined ? [] : [old.name]),
      organisationNumber: null,
      countyNumber: to.slice(0, 2),
      county: '',
      validFrom: date,
      validTo: null,
      languageForm: null,
      areaKm2: null,
      coordinate: null,
      kostraGroup: { class: null, version: 'unknown' },
      centrality: { class: null, version: 'unknown' },
      population: {},
    });
  }
  return [...byNumber.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** Names as the list of today has them; a number that came or went without a change that says where is a problem. */
function withCodes(
  municipalities: readonly Municipality[],
  codes: readonly KlassCode[] | undefined,
  missing: (number: string, name: string) => void,
): readonly Municipality[] {
  if (codes === undefined) return municipalities;
  const byCode = new Map(codes.map(({ code, name }) => [code, name]));
  const valid = new Set(municipalities.filter(({ validTo }) => validTo === null).map(({ number }) => number));
  for (const { code, name } of codes) if (!valid.has(code)) missing(code, name);
  for (const { number, name, validTo } of municipalities) if (validTo === null && !byCode.has(number)) missing(number, name);
  return municipalities.map((municipality) => {
    const listed = byCode.get(municipality.number);
    if (listed === undefined || municipality.validTo !== null) return municipality;
    const known = new Set([municipality.name, ...(municipality.otherNames ?? [])].map(foldName));
    // Another spelling of a name that we have (Porsángu, Porsáŋgu) is no new name.
    return splitOfficialName(listed).every((part) => known.has(foldName(part)))
      ? municipality
      : { ...municipality, ...namesFrom(listed, [municipality.name]) };
  });
}

/** The Norwegian name is the one we knew as such; where none is known, the first. */
function namesFrom(full: string, norwegian: readonly string[]): Pick<Municipality, 'name' | 'otherNames'> {
  const parts = splitOfficialName(full);
  const name = parts.find((part) => norwegian.includes(part)) ?? parts[0] ?? full;
  const otherNames = parts.filter((part) => part !== name);
  return { name, otherNames };
}

function withPopulation(
  municipalities: readonly Municipality[],
  published: PopulationByNumber | undefined,
  years: readonly number[],
  problem: (code: 'number-unknown' | 'population-incomplete', dataset: 'population', figures: RefreshProblem['figures']) => void,
): readonly Municipality[] {
  if (published === undefined) return municipalities;
  const first = years[0] ?? 0;
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  const counted = new Set([...published.values()].flatMap((byYear) => [...byYear.keys()]).filter((year) => year >= first));
  for (const [number, byYear] of published) {
    const municipality = byNumber.get(number);
    for (const year of byYear.keys()) {
      if (counted.has(year) && (municipality === undefined || !isValidIn(municipality, year))) problem('number-unknown', 'population', { number, year });
    }
  }
  for (const year of counted) {
    const without = municipalities.filter((municipality) => isValidIn(municipality, year) && published.get(municipality.number)?.get(year) === undefined);
    const [one] = without;
    if (one !== undefined) problem('population-incomplete', 'population', { year, missing: without.length, number: one.number, name: one.name });
  }
  return municipalities.map((municipality) => {
    const news = [...(published.get(municipality.number) ?? [])].filter(([year]) => counted.has(year));
    return news.length === 0 ? municipality : { ...municipality, population: { ...municipality.population, ...Object.fromEntries(news) } };
  });
}

function withUnits(
  municipalities: readonly Municipality[],
  sameGround: ReadonlyMap<string, string>,
  units: readonly RegisteredUnit[] | undefined,
  problem: (code: 'units-empty' | 'unit-twice' | 'unit-number-wrong', dataset: 'units', figures: RefreshProblem['figures']) => void,
): readonly Municipality[] {
  const byNumber = new Map(municipalities.map(({ number, organisationNumber }) => [number, organisationNumber]));
  const own = units?.filter(({ form, deleted }) => form === KOMM && deleted === null);
  if (own !== undefined && own.length === 0) problem('units-empty', 'units', {});
  return municipalities.map((municipality) => {
    const carried = municipality.organisationNumber ?? byNumber.get(sameGround.get(municipality.number) ?? '') ?? null;
    if (municipality.validTo !== null) return municipality;
    const names = [municipality.name, ...(municipality.otherNames ?? [])].map(foldName);
    // An office may lie in another municipality, so the name has to fit as well.
    const found = (own ?? []).filter(
      (unit) => unit.municipalityNumber === municipality.number && names.some((name) => foldName(unit.name).includes(name)),
    );
    const [unit] = found;
    if (unit === undefined) return { ...municipality, organisationNumber: carried };
    if (found.length > 1) problem('unit-twice', 'units', { number: municipality.number, name: municipality.name });
    if (!isOrganisationNumber(unit.organisationNumber)) problem('unit-number-wrong', 'units', { number: municipality.number, organisationNumber: unit.organisationNumber });
    return { ...municipality, organisationNumber: unit.organisationNumber };
  });
}

/** A merged municipality has its parts' neighbours; after a split nobody has told whose they are. */
function withNeighbours(
  neighbours: ReferenceData['neighbours'],
  changes: readonly MunicipalityChange[],
): { readonly neighbours: ReferenceData['neighbours']; readonly unknown: readonly string[] } {
  const split = new Set(changes.filter(({ kind }) => kind === 'split').map(({ from }) => from));
  const now = (number: string): string => {
    const change = changes.find(({ from }) => from === number);
    return change === undefined ? number : now(change.to);
  };
  const pairs = neighbours
    .filter(([a, b]) => !split.has(a) && !split.has(b))
    .map(([a, b]) => [now(a), now(b)].toSorted() as [string, string])
    .filter(([a, b]) => a !== b);
  const unique = new Map(pairs.map((pair) => [pair.join('-'), pair]));
  return {
    neighbours: [...unique.values()],
    unknown: changes.filter(({ from }) => split.has(from)).map(({ to }) => to),
  };
}

function comparePopulation(reference: ReferenceData, municipalities: readonly Municipality[]): Pick<RefreshReport, 'populationAdded' | 'populationRevised'> {
  const before = new Map(reference.municipalities.map(({ number, population }) => [number, population]));
  const knownYears = new Set(populationYears(reference).map(String));
  const added = new Map<string, { municipalities: number; inhabitants: number }>();
  const revised: { number: string; year: number; before: number; after: number }[] = [];
  for (const { number, population } of municipalities) {
    for (const [year, value] of Object.entries(population)) {
      const was = before.get(number)?.[year];
      if (was !== undefined && was !== value) revised.push({ number, year: Number(year), before: was, after: value });
      if (knownYears.has(year)) continue;
      const sum = added.get(year) ?? { municipalities: 0, inhabitants: 0 };
      added.set(year, { municipalities: sum.municipalities + 1, inhabitants: sum.inhabitants + value });
    }
  }
  return { populationAdded: [...added].map(([year, sum]) => ({ year: Number(year), ...sum })), populationRevised: revised };
}

function allNames({ name, otherNames = [] }: Municipality): string {
  return [name, ...otherNames].join(' - ');
}
