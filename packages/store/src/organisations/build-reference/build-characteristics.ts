import type { LanguageForm, MunicipalityChange } from '@samvirke/model/organisations';
import { cell, type RawFiles, type Row } from './raw-files.ts';

/** What a number was like at one date: in our form one row, so that a number that lived through a merger keeps both. */
export interface Characteristics {
  readonly number: string;
  readonly asOf: string;
  readonly languageForm: LanguageForm | null;
  readonly areaKm2: number | null;
  readonly coordinate: { readonly longitude: number; readonly latitude: number; readonly method: string } | null;
  readonly kostraGroup: string | null;
  readonly kostraVersion: string;
  readonly centrality: string | null;
  readonly centralityVersion: string;
}

const KOSTRA_2013 = 'KOSTRA 2013';
const KOSTRA_EKG = 'KOSTRA 2020 (EKG), 2024';
const CENTRALITY_2024 = 'SSB Klass 128, 2024';
const UNKNOWN = 'unknown';

export function buildCharacteristics(raw: RawFiles, changes: readonly MunicipalityChange[]): readonly Characteristics[] {
  const rows = [...of2014(raw), ...of2024(raw)];
  const at = (date: string) => new Map(rows.filter(({ asOf }) => asOf === date).map((row) => [row.number, row]));
  const in2014 = at('2014-01-01');
  const in2024 = at('2024-01-01');
  // Numbers in between: what lies still when only the number changes. Classes belong to a version and don't follow.
  const renumbered = changes.filter(({ kind }) => kind === 'renumbering');
  for (const { from, to, date } of renumbered) {
    const before = in2014.get(from);
    if (before !== undefined && !in2014.has(to) && !in2024.has(to)) rows.push(sameGround(before, to, date));
    const after = in2024.get(to);
    if (after !== undefined && !in2014.has(from) && !rows.some(({ number }) => number === from)) {
      const since = changes.find((change) => change.to === from)?.date;
      if (since !== undefined) rows.push(sameGround(after, from, since));
    }
  }
  return rows.sort((a, b) => (`${a.number}${a.asOf}` < `${b.number}${b.asOf}` ? -1 : 1));
}

function sameGround(row: Characteristics, number: string, asOf: string): Characteristics {
  return { ...row, number, asOf, kostraGroup: null, kostraVersion: UNKNOWN, centrality: null, centralityVersion: UNKNOWN };
}

function of2014(raw: RawFiles): readonly Characteristics[] {
  const places = byNumber(raw.csv('02-kart/sentroider-2014-428.csv'));
  const groups = byNumber(raw.csv('03-klassifisering/kommuner-2015-kostragruppe-driftsutgifter.csv'));
  return raw.csv('01-kommuner/kommuner-2014-428.csv').map((row) => {
    const number = cell(row, 'kommunenr');
    const place = found(places, number);
    return {
      number,
      asOf: '2014-01-01',
      languageForm: languageForm(cell(row, 'maalform')),
      areaKm2: Number(cell(row, 'areal_km2')),
      coordinate: coordinate(
        place,
        cell(place, 'metode').startsWith('anslag') ? 'administrative-centre-estimate' : 'polygon-centroid-2017',
      ),
      kostraGroup: cell(found(groups, number), 'kostragruppe_2013') || null,
      kostraVersion: KOSTRA_2013,
      centrality: null,
      centralityVersion: UNKNOWN,
    };
  });
}

function of2024(raw: RawFiles): readonly Characteristics[] {
  const places = byNumber(raw.csv('02-kart/sentroider-2024-357.csv'));
  const classes = byNumber(
    raw.csv('03-klassifisering/kommune-2024-sentralitet-kostragruppe-robek.csv').filter((row) => cell(row, 'aar') === '2024'),
  );
  return raw.csv('01-kommuner/kommuner-2024-357.csv').map((row) => {
    const number = cell(row, 'kommunenr');
    const of = found(classes, number);
    return {
      number,
      asOf: '2024-01-01',
      languageForm: languageForm(cell(row, 'maalform')),
      areaKm2: Number(cell(row, 'areal_km2')),
      coordinate: coordinate(found(places, number), 'polygon-centroid-2024'),
      kostraGroup: cell(of, 'kostragruppe') || null,
      kostraVersion: KOSTRA_EKG,
      centrality: cell(of, 'sentralitetsklasse') || null,
      centralityVersion: CENTRALITY_2024,
    };
  });
}

function byNumber(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [cell(row, 'kommunenr'), row]));
}

function found(rows: ReadonlyMap<string, Row>, number: string): Row {
  const row = rows.get(number);
  if (row === undefined) throw new Error(`${number} is missing in one of the lists`);
  return row;
}

function coordinate(row: Row, method: string): Characteristics['coordinate'] {
  return { longitude: Number(cell(row, 'lon')), latitude: Number(cell(row, 'lat')), method };
}

function languageForm(text: string): LanguageForm {
  // One cell of 2014 has a footnote's mark after it: «Bokmål[9]».
  switch (text.replace(/\[\d+\]$/, '')) {
    case 'Bokmål':
      return 'bokmål';
    case 'Nynorsk':
      return 'nynorsk';
    case 'Nøytral':
      return 'neutral';
    default:
      throw new Error(`Unknown målform: ${text}`);
  }
}
