import type { OrganisationKind, Protection, Role, Visibility } from '@samvirke/model/access';
import type { DisclosureFigure, GroupAnswer } from '@samvirke/model/benchmarks';
import type { BodyName, BodyNumber } from '@samvirke/model/organisations';
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

/** Who says so: the reference data, or whoever registered it here. */
interface Told {
  origin: ColumnType<'reference' | 'here', 'reference' | 'here' | undefined, 'reference' | 'here'>;
  /** The coordinator that registered it; null where it is the reference's, or the operator did. */
  registered_by: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A fact of a body; `is_overruled`: the reference says so, and what is registered here says otherwise, and holds. */
interface BodyFact extends Recorded, Told {
  is_overruled: ColumnType<boolean, boolean | undefined, boolean>;
}

export interface OrganisationTable extends Recorded {
  id: string;
  kind: OrganisationKind;
  is_invented: ColumnType<boolean, boolean | undefined, boolean>;
}

export interface OrganisationIdentifierTable extends BodyFact {
  id: string;
  organisation_id: string;
  scheme: 'municipality-number' | 'county-number' | 'organisation-number';
  value: string;
  valid_from: Day;
  valid_to: Day | null;
}

export interface OrganisationNameTable extends BodyFact {
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
  visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
  cooperation_id: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
}

export interface CostRowTable extends Recorded {
  id: string;
  cost_set_id: string;
  /** Whose the set is, as the set says; empty where it is nobody's. */
  owner_id: Optional<string>;
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

type DayOrToday = ColumnType<Day, Day | undefined, Day>;
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Counted = ColumnType<number, number | undefined, number>;
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** `organisation_id` is under, owned by, takes part in or is hosted by `other_id`. */
export interface OrganisationRelationTable extends BodyFact {
  id: string;
  organisation_id: string;
  other_id: string;
  kind: 'under-ministry' | 'owned-by' | 'participant-in' | 'hosted-by';
  is_checked: ColumnType<boolean, boolean | undefined, boolean>;
  share: Optional<number>;
  valid_from: Day;
  valid_to: Optional<Day>;
  source: string;
}

export interface OrganisationChangeTable extends BodyFact {
  id: string;
  from_id: string;
  to_id: string;
  valid_from: Day;
  share: Optional<number>;
  kind: 'merger' | 'split' | 'conversion';
  source: string;
  /** The body that ceases has said itself that it went there. */
  confirmed_at: ColumnType<Date | null, never, never>;
  confirmed_by: ColumnType<string | null, never, never>;
}

export interface TaskMoveTable extends BodyFact {
  id: string;
  task: string;
  from_id: string;
  to_id: string;
  valid_from: Day;
  source: string;
}

export interface OrganisationCapabilityTable extends Told {
  organisation_id: string;
  capability: 'coordinator' | 'provider';
  valid_from: DayOrToday;
  valid_to: Optional<Day>;
  recorded_at: RecordedAt;
}

/** What is registered here of what a body is, whole: its names and numbers are written from it. `id` is the body's. */
export interface BodyRegistrationTable {
  registered_by: string | null;
  id: string;
  kind: OrganisationKind;
  names: ColumnType<readonly BodyName[], string, string>;
  numbers: ColumnType<readonly BodyNumber[], string, string>;
  source: string;
  is_new: boolean;
  kind_in_reference: OrganisationKind | null;
  version: Counted;
  recorded_at: RecordedAt;
  changed_at: ColumnType<Date, Date | undefined, Date>;
}

export interface CooperationTable extends Recorded {
  id: string;
  organisation_id: string;
  name: string;
  version: Counted;
}

export interface CooperationMemberTable {
  id: string;
  /** Null: from when it said yes. */
  sees_from: Moment;
  cooperation_id: string;
  organisation_id: string;
  valid_from: DayOrToday;
  valid_to: Optional<Day>;
  accepted_at: Moment;
  recorded_at: RecordedAt;
}

/** What a body has chosen for itself. */
export interface OrganisationSettingTable {
  id: string;
  organisation_id: string;
  /** Whoever wrote an entry doesn't approve it. */
  four_eyes: ColumnType<boolean, boolean | undefined, boolean>;
  version: Counted;
  recorded_at: RecordedAt;
}

export interface PersonTable {
  id: string;
  recorded_at: RecordedAt;
  erased_at: Moment;
}

export interface PersonNameTable {
  person_id: string;
  name: string;
  said_by: Optional<'login' | 'own'>;
  recorded_at: RecordedAt;
}

export interface PersonIdentityTable {
  id: string;
  person_id: string;
  issuer: string;
  subject: string;
  recorded_at: RecordedAt;
}

export interface RoleGrantTable extends Recorded {
  id: string;
  person_id: string;
  organisation_id: string;
  role: Role;
  origin: ColumnType<'granted' | 'login' | 'demo' | 'operator', 'granted' | 'login' | 'demo' | 'operator' | undefined, never>;
  valid_from: DayOrToday;
  valid_to: Optional<Day>;
  version: Counted;
}

export interface InvitationTable {
  id: string;
  /** Of a body's first administrator, by the sector's coordinator. */
  is_first: ColumnType<boolean, boolean | undefined, never>;
  token_hash: Buffer;
  organisation_id: string;
  role: Role;
  created_by: Optional<string>;
  recorded_at: RecordedAt;
  expires_at: Date;
  used_at: Moment;
  used_by: Optional<string>;
  superseded_at: Moment;
}

export interface LoginAttemptTable {
  state_hash: Buffer;
  provider: string;
  nonce: string;
  code_verifier: string;
  return_to: string;
  /** SHA-256 of the cookie of the browser that began it. */
  browser_hash: Buffer;
  recorded_at: RecordedAt;
  expires_at: Date;
}

export interface SessionTable {
  token_hash: Buffer;
  person_id: string;
  organisation_id: Optional<string>;
  csrf_token: string;
  provider: string;
  acr: Optional<string>;
  id_token: Optional<string>;
  idle_seconds: number;
  recorded_at: RecordedAt;
  last_seen_at: ColumnType<Date, Date | undefined, Date>;
  expires_at: Date;
  ended_at: Moment;
  ended_by: Optional<'logout' | 'idle' | 'expired' | 'role-gone' | 'rotated' | 'erased'>;
}

export interface TokenSeenTable {
  issuer: string;
  token_id: string;
  expires_at: Date;
}

export interface EventTable {
  organisation_id: string;
  seq: number;
  recorded_at: Date;
  actor: 'person' | 'machine' | 'operator' | 'anonymous';
  person_id: string | null;
  client: string | null;
  acting_for: string | null;
  action: string;
  object_kind: string;
  object_id: string;
  version: number | null;
  /** The row as JSON, exactly as it was hashed. */
  before: string | null;
  after: string | null;
  reason_hash: Buffer | null;
  previous: Buffer;
  hash: Buffer;
}

export interface EventReasonTable {
  organisation_id: string;
  seq: number;
  salt: Buffer;
  reason: string;
}

export interface EventHeadTable {
  organisation_id: string;
  seq: number;
  previous: Buffer | null;
  recorded_at: Date | null;
  hash: Buffer;
}

export interface EventSealTable {
  seq: number;
  recorded_at: Date;
  /** Every chain's length and head at that moment, as JSON in the order of the bodies' keys. */
  heads: string;
  previous: Buffer;
  hash: Buffer;
}

export type EntryKind = 'figure' | 'contract' | 'price' | 'room' | 'service' | 'decision';

export interface EntryTable extends Recorded {
  id: string;
  organisation_id: string;
  kind: EntryKind;
  title: string;
  content: ColumnType<Record<string, unknown>, string, string>;
  supplier_number: Optional<string>;
  key: Optional<string>;
  year: Optional<number>;
  amount_ore: Optional<number>;
  valid_from: Optional<Day>;
  valid_to: Optional<Day>;
  status: ColumnType<'draft' | 'approved', 'draft' | 'approved' | undefined, 'draft' | 'approved'>;
  visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
  cooperation_id: Optional<string>;
  is_shared: ColumnType<boolean, boolean | undefined, boolean>;
  hidden_until: Optional<Day>;
  hidden_ground: Optional<string>;
  protection: ColumnType<Protection, Protection | undefined, Protection>;
  /** A room's: drawn anew with each content. */
  salt: Optional<string>;
  version: Counted;
  approved_by: Optional<string>;
  approved_at: Moment;
}

export interface ReleasedAggregateTable {
  id: string;
  measure: string;
  group_key: string;
  figures: ColumnType<DisclosureFigure[], string, never>;
  /** Null where it was refused for what the figures are. */
  answer: ColumnType<GroupAnswer | null, string | null, never>;
  asked_by: Optional<string>;
  recorded_at: RecordedAt;
}

export interface SettledMeasureTable {
  measure: string;
  fingerprint: string;
  recorded_at: ColumnType<Date, Date | undefined, Date>;
}

export type JobState = 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';

export interface JobTable {
  id: string;
  organisation_id: Optional<string>;
  person_id: Optional<string>;
  client: Optional<string>;
  roles: ColumnType<Role[], Role[] | undefined, never>;
  kind: string;
  input: ColumnType<Record<string, unknown>, string, never>;
  state: ColumnType<JobState, JobState | undefined, JobState>;
  done_share: Counted;
  step: Optional<string>;
  done_count: Optional<number>;
  total_count: Optional<number>;
  rate: Optional<number>;
  attempts: Counted;
  turn: Counted;
  result: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  problem: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  recorded_at: RecordedAt;
  started_at: Moment;
  heard_at: Moment;
  ended_at: Moment;
}

export interface JobFileTable {
  job_id: string;
  purpose: 'input' | 'result';
  file_name: string;
  media_type: string;
  content: Buffer;
  recorded_at: RecordedAt;
}

export interface RequestCountTable {
  counted: string;
  period_start: Date;
  requests: Counted;
}

export interface NationalParameterTable extends Recorded {
  id: string;
  organisation_id: string;
  cell: string;
  value: number;
  low: Optional<number>;
  high: Optional<number>;
  valid_from: Day;
  source: string;
  version: Counted;
}

export interface CostImportTable extends Recorded {
  id: string;
  organisation_id: string;
  file_name: string;
  content_hash: Buffer;
  format: string;
  mapping: ColumnType<Record<string, unknown>, string, never>;
  line_count: number;
  document_count: number;
  rejected_count: number;
  version: Counted;
}

export interface CostGroupTable {
  import_id: string;
  organisation_id: string;
  key: string;
  /** 0 where the file doesn't say. */
  year: number;
  month: number;
  currency: string;
  facts: ColumnType<Record<string, unknown>, string, never>;
  line_count: number;
  debit_ore: number;
  credit_ore: number;
}

export interface CostImportPartTable {
  import_id: string;
  organisation_id: string;
  holds: 'lines' | 'rejected';
  part: number;
  content: Buffer;
}

export interface CostDecisionTable extends Recorded {
  id: string;
  organisation_id: string;
  target: ColumnType<Record<string, unknown>, string, never>;
  outcome: ColumnType<Record<string, unknown>, string, never>;
  cost_type: Optional<string>;
  reason: Optional<string>;
  version: Counted;
}

export interface UploadTable {
  id: string;
  organisation_id: string;
  person_id: string | null;
  client: string | null;
  file_name: string;
  metadata: string;
  size_bytes: number;
  received_bytes: Counted;
  writer: Optional<string>;
  writer_until: Optional<Date>;
  recorded_at: RecordedAt;
  expires_at: Date;
}

export interface UploadPartTable {
  upload_id: string;
  organisation_id: string;
  first_byte: number;
  content: Buffer;
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
  organisation_relation: OrganisationRelationTable;
  organisation_change: OrganisationChangeTable;
  task_move: TaskMoveTable;
  organisation_capability: OrganisationCapabilityTable;
  body_registration: BodyRegistrationTable;
  organisation_setting: OrganisationSettingTable;
  cooperation: CooperationTable;
  cooperation_member: CooperationMemberTable;
  person: PersonTable;
  person_name: PersonNameTable;
  person_identity: PersonIdentityTable;
  role_grant: RoleGrantTable;
  invitation: InvitationTable;
  login_attempt: LoginAttemptTable;
  session: SessionTable;
  token_seen: TokenSeenTable;
  event: EventTable;
  event_reason: EventReasonTable;
  event_head: EventHeadTable;
  event_seal: EventSealTable;
  entry: EntryTable;
  released_aggregate: ReleasedAggregateTable;
  settled_measure: SettledMeasureTable;
  job: JobTable;
  job_file: JobFileTable;
  request_count: RequestCountTable;
  national_parameter: NationalParameterTable;
  cost_import: CostImportTable;
  cost_group: CostGroupTable;
  cost_import_part: CostImportPartTable;
  cost_decision: CostDecisionTable;
  upload: UploadTable;
  upload_part: UploadPartTable;
}
