import { parseAnswer } from './parse-answer.ts';
import { PublisherFormatError } from './publisher-format-error.ts';

export interface RegisteredUnit {
  readonly organisationNumber: string;
  readonly name: string;
  /** Code of organisasjonsform: KOMM is a municipality. */
  readonly form: string;
  /** Of the business address; null for a deleted unit, which has none left. */
  readonly municipalityNumber: string | null;
  /** ISO date; null while it is there. */
  readonly deleted: string | null;
}

export interface UnitsPage {
  readonly units: readonly RegisteredUnit[];
  /** Of the whole search, not of this page. */
  readonly total: number;
  /** Address of the next page; null on the last. */
  readonly next: string | null;
}

/**
 * An answer of Enhetsregisteret: a search for enheter or underenheter (a page of it; an empty one has no `_embedded`),
 * or the details of one unit.
 */
export function readUnits(text: string): UnitsPage {
  const answer = parseAnswer(text);
  if (typeof answer['organisasjonsnummer'] === 'string') return { units: [readUnit(answer)], total: 1, next: null };
  const page = objectOf(answer['page']);
  const total = page['totalElements'];
  if (typeof total !== 'number') throw new PublisherFormatError('neither a unit nor a page of a search');
  const embedded = answer['_embedded'] === undefined ? {} : objectOf(answer['_embedded']);
  const items = embedded['enheter'] ?? embedded['underenheter'] ?? [];
  if (!Array.isArray(items)) throw new PublisherFormatError('enheter is not a list');
  const last = Number(page['number']) + 1 >= Number(page['totalPages']);
  const next = objectOf(objectOf(answer['_links'])['next'])['href'];
  return { units: items.map((item) => readUnit(objectOf(item))), total, next: !last && typeof next === 'string' ? next : null };
}

function readUnit(unit: Readonly<Record<string, unknown>>): RegisteredUnit {
  const organisationNumber = unit['organisasjonsnummer'];
  if (typeof organisationNumber !== 'string' || !/^\d{9}$/.test(organisationNumber)) throw new PublisherFormatError('a unit without an organisation number');
  const form = objectOf(unit['organisasjonsform'])['kode'];
  const address = objectOf(unit['forretningsadresse'] ?? unit['beliggenhetsadresse']);
  const municipality = address['kommunenummer'];
  const deleted = unit['slettedato'];
  return {
    organisationNumber,
    name: typeof unit['navn'] === 'string' ? unit['navn'] : '',
    form: typeof form === 'string' ? form : '',
    municipalityNumber: typeof municipality === 'string' ? municipality : null,
    deleted: typeof deleted === 'string' ? deleted : null,
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
