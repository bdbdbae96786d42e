import type { ColumnType, GeneratedAlways } from 'kysely';

/** Written once, never changed: when the row became known to us. */
type RecordedAt = ColumnType<Date, Date | undefined, never>;
/** Null while the row is what we hold to be true. */
type SupersededAt = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** ISO date, as the driver hands it on unparsed: a day has no time zone. */
type Day = string;

interface Recorded {
  recorded_at: RecordedAt;
  superseded_at: SupersededAt;
}

export interface OrganisationTable extends Recorded {
  id: string;
  kind: 'municipality';
}

export interface OrganisationIdentifierTable extends Recorded {
  id: string;
  organisation_id: string;
  scheme: 'municipality-number' | 'organisation-number';
  value: string;
  valid_from: Day;
  valid_to: Day | null;
}

export interface OrganisationNameTable extends Recorded {
  id: string;
  organisation_id: string;
  name: string;
  valid_from: Day;
  valid_to: Day | null;
}

export interface PopulationTable extends Recorded {
  id: string;
  organisation_id: string;
  municipality_number: string;
  year: number;
  inhabitants: number;
  valid_from: GeneratedAlways<Day>;
  valid_to: GeneratedAlways<Day>;
}

export interface MunicipalityChangeTable extends Recorded {
  id: string;
  from_number: string;
  to_number: string;
  valid_from: Day;
  valid_to: Day | null;
  population_share: number;
  kind: 'merger' | 'split' | 'renumbering';
  source: string;
  is_estimated: boolean;
}

export interface DatasetLoadTable {
  dataset: string;
  fingerprint: string;
  recorded_at: RecordedAt;
}

export interface CostSetTable extends Recorded {
  id: string;
  /** Who owns the set; null until there is somebody to log in. */
  organisation_id: string | null;
  name: string;
  file_name: string;
  price_year: number;
  fingerprint: string;
}

export interface CostRowTable extends Recorded {
  id: string;
  cost_set_id: string;
  organisation_id: string;
  municipality_number: string;
  row_number: number;
  year: number;
  key_kind: 'element' | 'costType' | 'kostraArt';
  key: string;
  amount_ore: number;
  fte: number | null;
  valid_from: GeneratedAlways<Day>;
  valid_to: GeneratedAlways<Day>;
}

/** The tables as the migrations leave them; int8 is a safe integer (see `build-pool.ts`). */
export interface Schema {
  organisation: OrganisationTable;
  organisation_identifier: OrganisationIdentifierTable;
  organisation_name: OrganisationNameTable;
  population: PopulationTable;
  municipality_change: MunicipalityChangeTable;
  dataset_load: DatasetLoadTable;
  cost_set: CostSetTable;
  cost_row: CostRowTable;
}
