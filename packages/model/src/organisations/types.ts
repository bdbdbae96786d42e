import type { Labels } from '../assumptions/index.ts';

export type SizeGroup = 'small' | 'medium' | 'large';
export const SIZE_GROUPS: readonly SizeGroup[] = ['small', 'medium', 'large'];

/** `neutral`: the municipality has not chosen between bokmål and nynorsk. */
export type LanguageForm = 'bokmål' | 'nynorsk' | 'neutral';

/** A classification's class with the version it belongs to; `class` is null where it is unknown. */
export interface Classified {
  readonly class: string | null;
  readonly version: string;
}

/**
 * A municipality under one number. A merged or renumbered municipality is another row; the change that joins them
 * is in `changes`. Population is by year, per 1 January, in the boundaries of that year.
 */
export interface Municipality {
  readonly number: string;
  readonly name: string;
  /** Official names in other languages (Sámi, Kven), as the registry writes them. */
  readonly otherNames?: readonly string[];
  readonly organisationNumber: string | null;
  readonly countyNumber: string;
  readonly county: string;
  readonly validFrom: string;
  /** First day on which the number no longer holds; null while it does. */
  readonly validTo: string | null;
  readonly languageForm: LanguageForm | null;
  readonly areaKm2: number | null;
  readonly coordinate: { readonly longitude: number; readonly latitude: number; readonly method: string } | null;
  readonly kostraGroup: Classified;
  readonly centrality: Classified;
  readonly population: Readonly<Record<string, number>>;
  /**
   * What the same number was like before, newest first: a number that lived through mergers has another area, place and
   * class in 2014 than today. The fields above are the newest known. `factsOf(municipality, year)` chooses.
   */
  readonly earlier?: readonly MunicipalityFacts[];
  /** First day that the fields above describe. */
  readonly asOf?: string | null;
}

/** What may change while the number stays. */
export type MunicipalityFacts = Pick<
  Municipality,
  'languageForm' | 'areaKm2' | 'coordinate' | 'kostraGroup' | 'centrality'
> & { readonly asOf: string };

/** From one number to another, with the share of the old one's inhabitants that went there. Many to many. */
export interface MunicipalityChange {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  /** Share of `from`'s inhabitants, 0–1; the shares of one `from` at one date add to 1. */
  readonly populationShare: number;
  readonly kind: 'merger' | 'split' | 'renumbering';
  readonly source: string;
  /** True where the share was estimated and not published. */
  readonly estimated: boolean;
}

/** Forms as the sources name them; the words stand in packages/text. `joint-board` is § 27 of the act of 1992. */
export type CooperationForm = 'inter-municipal-company' | 'host-municipality' | 'joint-board' | 'unspecified';

/** A cooperation on ICT that exists or has existed, from public pages; not a complete list. */
export interface Cooperation {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
  /** By the numbers of 2014; county municipalities that take part aren't among them. */
  readonly members: readonly string[];
  /** The same members by today's numbers: successors, so a member that was split stands with all of them. */
  readonly membersToday?: readonly string[];
  readonly from: string | null;
  /** First day on which it no longer is; null where no end is known. */
  readonly to: string | null;
  /** The last year a source speaks of it: `to` null says only that no end is known. */
  readonly lastSeen?: string | null;
  /** `weak`: the source doesn't say that it really ran, so it is never offered to join. */
  readonly evidence?: 'stated' | 'weak';
  readonly source: string;
}

/** A cooperation that could be joined, as an analysis of one year is handed it. */
export interface JoinableCooperation {
  readonly cooperation: Cooperation;
  /** Inhabitants of its members in the year, those that ask left out if they are in it. */
  readonly population: number;
  /** From the middle of those that ask to the middle of the members, as the crow flies. */
  readonly distanceKm?: number;
  /** Farther away than organisations/joinable-distance: proposed because none is nearer. */
  readonly beyond?: boolean;
}

/** What data/reference holds about bodies, as the model, the web page and the terminal are handed it. */
export interface ReferenceData {
  readonly municipalities: readonly Municipality[];
  readonly changes: readonly MunicipalityChange[];
  /** Pairs of today's numbers: shared border, or the nearest across water within 30 km. */
  readonly neighbours: readonly (readonly [string, string])[];
  readonly cooperations: readonly Cooperation[];
  readonly sources: readonly DatasetSource[];
}

export interface DatasetSource {
  readonly dataset: string;
  readonly title: Labels;
  readonly publisher: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly note?: Labels;
}

/** A municipality as it takes part in an analysis of one year. */
export interface Participant {
  readonly number: string;
  readonly name: string;
  readonly year: number;
  readonly population: number;
  readonly group: SizeGroup;
  readonly languageForm: LanguageForm | null;
}
