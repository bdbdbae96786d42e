import { isOrganisationNumber } from '@samvirke/model/organisations';
import type { OrganisationKind } from '@samvirke/model/access';
import { cell, type RawFiles } from './raw-files.ts';
import type { RegisteredBody } from './read-registered-units.ts';
import { writeAsName } from './write-as-name.ts';

export interface BuiltBody {
  readonly number: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** The day of the oldest list that has it: not when it was made, which the lists don't say. */
  readonly seenFrom: string;
  readonly source: string;
}

export interface BuiltRelation {
  readonly number: string;
  readonly other: string;
  readonly kind: 'under-ministry' | 'owned-by';
  readonly seenOn: string;
}

const AGENCIES = '05-samarbeid-og-etater/difi-etatsbasen-organisasjoner-2014.csv';
const AGENCIES_DAY = '2014-10-08';
const AGENCIES_SOURCE = 'Etatsbasen 2014';
const REGISTER_DAY: Readonly<Record<string, string>> = { 2011: '2011-01-01', 2021: '2021-01-01' };

/** The register of agencies' kinds of bodies, of those that are one body each and no part of another. */
const MINISTRY = new Set(['24', '27']);
const AGENCY = new Set(['32', '33', '38', '43', '58']);
const COUNTY = new Set(['59']);
const HEALTH = new Set(['39']);
const IS_TRUST = /\bR?HF\b/;
/** Folketrygdfondet and Norges Bank are no agencies; Heimevernet is a part of Forsvaret. */
const LEFT_OUT = new Set(['971525061', '937884117', '988517798']);

/** The list of October 2014 still has three ministries and a directorate that were no more by then. */
const GONE_BEFORE = new Set(['972417785', '972417890', '972417815', '971036028']);

/** What the legal form of the central register is here; ORGL may be a part of anything, and isn't told from its form. */
function kindOf({ form, name }: RegisteredBody): OrganisationKind | null {
  if (form === 'FYLK') return 'county-municipality';
  if (form === 'IKS') return 'inter-municipal-company';
  if (form === 'SF') return 'other-public';
  if (form === 'SÆR') return IS_TRUST.test(name) ? 'health-trust' : null;
  if (form === 'STAT') return /DEPARTEMENTET$|STATSMINISTERENS KONTOR/.test(name) ? 'ministry' : null;
  if (form === 'ANNA' && /KOMMUNALT OPPG[AÅ]VEFELLESSKAP/.test(name)) return 'joint-task-body';
  if (form === 'ANNA' && /INTERKOMMUNALT POLITISK RÅD/.test(name)) return 'political-council';
  return null;
}

/** Bodies that are no municipalities, and whom each was under, as the received lists have them. */
export function buildBodies(raw: RawFiles, registered: ReadonlyMap<string, readonly RegisteredBody[]>): { readonly bodies: readonly BuiltBody[]; readonly relations: readonly BuiltRelation[] } {
  const bodies = new Map<string, BuiltBody>();
  const relations: BuiltRelation[] = [];
  const add = (body: BuiltBody): void => {
    const known = bodies.get(body.number);
    // The newest list's name, the oldest one's day.
    bodies.set(body.number, known ? { ...body, kind: known.kind, seenFrom: known.seenFrom, source: `${known.source}; ${body.source}` } : body);
  };
  for (const one of registered.get('2011') ?? []) addRegistered(one, '2011');

  const agencies = raw.csv(AGENCIES, { delimiter: ';' });
  const byId = new Map(agencies.map((row) => [cell(row, 'tailid'), row]));
  for (const row of agencies) {
    const number = cell(row, 'orgid');
    const name = cell(row, 'name_nb').replace(/, Hamar$/, '');
    if (!isOrganisationNumber(number) || LEFT_OUT.has(number)) continue;
    const parent = byId.get(cell(row, 'parentid'));
    const parentNumber = parent === undefined ? '' : cell(parent, 'orgid');
    const under = parent !== undefined && MINISTRY.has(cell(parent, 'orgstructid'));
    const type = cell(row, 'orgstructid');
    const kind: OrganisationKind | null =
      MINISTRY.has(type) && (type === '27' || name === 'Statsministerens kontor')
        ? 'ministry'
        : AGENCY.has(type) && under
          ? 'state-agency'
          : COUNTY.has(type)
            ? 'county-municipality'
            : HEALTH.has(type) && IS_TRUST.test(name)
              ? 'health-trust'
              : null;
    if (kind === null) continue;
    add({ number, kind, name: withoutShort(name), seenFrom: AGENCIES_DAY, source: AGENCIES_SOURCE });
    if (kind === 'state-agency') relations.push({ number, other: parentNumber, kind: 'under-ministry', seenOn: AGENCIES_DAY });
    if (kind === 'health-trust' && parent !== undefined && /RHF/.test(cell(parent, 'name_nb'))) relations.push({ number, other: parentNumber, kind: 'owned-by', seenOn: AGENCIES_DAY });
  }
  const now = registered.get('2021') ?? [];
  for (const one of now) addRegistered(one, '2021');
  // An agency's own name may have changed though its form doesn't tell what it is.
  for (const { number, name } of now) {
    const known = bodies.get(number);
    if (known?.kind === 'state-agency') bodies.set(number, { ...known, name: sameName(name, known.name) ? known.name : withoutShort(writeAsName(name, 'state-agency')) });
  }
  return {
    bodies: [...bodies.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
    relations: relations.filter(({ number, other }) => bodies.has(other) && !GONE_BEFORE.has(other) && !GONE_BEFORE.has(number)).sort((a, b) => (a.number + a.other < b.number + b.other ? -1 : 1)),
  };

  function addRegistered(one: RegisteredBody, year: string): void {
    const kind = kindOf(one);
    if (kind === null || !isOrganisationNumber(one.number)) return;
    const known = bodies.get(one.number);
    const bare = one.name.replace(/ UNDER SLETTING FRA .*$/, '');
    const name = known !== undefined && sameName(bare, known.name) ? known.name : writeAsName(bare, kind);
    add({ number: one.number, kind, name, seenFrom: REGISTER_DAY[year] as string, source: `Enhetsregisteret ${year}` });
  }
}

/** «SIFO - Statens institutt for forbruksforskning», «Difi - Direktoratet for …»: the name without its short form. */
function withoutShort(name: string): string {
  return name
    .replace(/^(NVE|UDI|IMDi|Difi|DSS|SIFO|NIBIO) ?- /i, '')
    .replace(/ - (NAV|SSB|SLF|NorSIS|Norad|hovedkontoret|sentralenheten|Vegdirektoratet)$/, '')
    .replace(/ \(\p{L}+\)$/u, '')
    .replace(/ NOKUT$/, '')
    .replace(/ ?\/ ?the norwegian .*$/i, '')
    .replace(/ den sentrale enhet$/, '')
    .replace(/ - vea$/i, ' Vea')
    .replace(/^./u, (first) => first.toLocaleUpperCase('nb'))
    .trim();
}

function sameName(a: string, b: string): boolean {
  const fold = (name: string): string => name.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N}]/gu, '');
  return fold(a) === fold(b);
}
