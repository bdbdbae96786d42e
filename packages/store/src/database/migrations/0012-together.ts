import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction } from './0003-access.ts';
import { setVisible, visible } from './0009-successors.ts';

/**
 * Who asks, from what was worked out for the session last time. Anything else than a session that is alive and known for
 * this generation and day is left to access_enter, which says why. It answers one value, and sets no search path: a
 * function's own path, and a table of answers, cost as much as all the rest of it. Every table it names has its schema,
 * and functions and operators are pg_catalog's, which nobody who may call it can stand before.
 */
const recall = [
  sql`create type access_entered as (state text, person_id uuid, organisation_id uuid, roles text[], csrf_token text, known_for text)`,
  sql`create function access_recall(p_token bytea) returns access_entered language plpgsql security definer as $$
    declare
      s record;
      c text[];
      answer public.access_entered;
      now_ timestamptz := clock_timestamp();
    begin
      select t.person_id, t.organisation_id, t.context, t.csrf_token, t.context_for into s
        from public.session t, public.access_generation g
        where t.token_hash = p_token and t.ended_at is null and t.expires_at > now_ and t.last_seen_at >= now_ - interval '30 seconds'
          and t.last_seen_at + make_interval(secs => t.idle_seconds) > now_ and t.context_for = g.generation || '/' || current_date;
      if not found then
        select a.state, a.person_id, a.organisation_id, a.roles, a.csrf_token, null into answer from public.access_enter(p_token) a;
        return answer;
      end if;
      c := s.context;
      perform set_config('samvirke.actor', 'person', true), set_config('samvirke.person', s.person_id::text, true),
        set_config('samvirke.client', '', true), set_config('samvirke.organisation', coalesce(s.organisation_id::text, ''), true),
        set_config('samvirke.roles', c[1], true), set_config('samvirke.public_body', c[2], true),
        set_config('samvirke.cooperations', c[3], true), set_config('samvirke.agencies', c[4], true),
        set_config('samvirke.joined', c[5], true), set_config('samvirke.predecessors', c[6], true), set_config('samvirke.four_eyes', c[7], true),
        set_config('samvirke.reason', '', true);
      answer.state := 'ok';
      answer.person_id := s.person_id;
      answer.organisation_id := s.organisation_id;
      answer.roles := string_to_array(nullif(trim(both ',' from c[1]), ''), ',');
      answer.csrf_token := s.csrf_token;
      answer.known_for := concat(s.context_for, ' ', s.organisation_id);
      return answer;
    end $$`,
  ...keptFunction('access_recall(bytea)'),
  sql`grant execute on function access_recall(bytea) to samvirke_app`,

  // Places of the sessions in the order of their bodies: who writes for many takes the chains' heads in the same order as
  // everybody else who does, and none waits for another in a ring.
  sql`create function access_in_order(p_tokens bytea[]) returns integer[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return array(
        select t.place::integer from unnest(p_tokens) with ordinality t(token, place)
        left join session s on s.token_hash = t.token order by s.organisation_id, t.place);
    end $$`,
  ...keptFunction('access_in_order(bytea[])'),
  sql`grant execute on function access_in_order(bytea[]) to samvirke_app`,
];

const ways = [
  // Called by functions that have set the path, thousands of times: it leans on theirs.
  sql`alter function entry_view(entry) reset search_path`,

  // Which of what was answered before still stands: the session is alive and is known for the same generation, day and body,
  // and the entry's row is the very same. All that an answer rests on is in one of these: names, members, roles, choices of
  // a body and what bodies became move the generation (0003, 0009, 0010, and here a person's name).
  // In plpgsql, which keeps its plan: to plan it anew each time took longer than to look.
  sql`create function entry_same(p_tokens bytea[], p_ids uuid[], p_proofs text[]) returns integer[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare
      now_ timestamptz := clock_timestamp();
    begin
      return array(
        select a.place::integer from unnest(p_tokens, p_ids, p_proofs) with ordinality a(token, id, proof, place)
        join session t on t.token_hash = a.token
        join entry e on e.id = a.id
        cross join access_generation g
        where a.proof = concat(t.context_for, ' ', t.organisation_id, ' ', e.xmin) and t.context_for = g.generation || '/' || current_date
          and t.ended_at is null and t.expires_at > now_ and t.last_seen_at >= now_ - interval '30 seconds'
          and t.last_seen_at + make_interval(secs => t.idle_seconds) > now_);
    end $$`,
  ...keptFunction('entry_same(bytea[], uuid[], text[])'),
  sql`grant execute on function entry_same(bytea[], uuid[], text[]) to samvirke_app`,
  sql`create trigger access_changed after update or delete on person_name for each statement execute function access_changed()`,

  // With a proof: what was answered then, where it still stands, is told by outcome alone (same); else it is read anew.
  sql.raw(`create function entry_read_together(p_tokens bytea[], p_ids uuid[], p_proofs text[])
    returns table (place integer, state text, roles text[], csrf_token text, outcome text, body text, proof text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who access_entered;
      row_ text;
      same integer[] := entry_same(p_tokens, p_ids, p_proofs);
    begin
      return query select s, 'ok'::text, null::text[], null::text, 'same'::text, null::text, null::text from unnest(same) s;
      for i in 1 .. cardinality(p_ids) loop
        continue when i = any(same);
        -- Who asks is said again for each, also where it is the same as before: no answer leans on the one before it.
        who := access_recall(p_tokens[i]);
        body := null;
        select entry_view(e), e.xmin::text into body, row_ from entry e where e.id = p_ids[i];
        place := i; state := who.state; roles := who.roles; csrf_token := who.csrf_token;
        outcome := case when body is null then 'unknown' else 'ok' end;
        proof := case when body is not null and who.known_for is not null then who.known_for || ' ' || row_ end;
        return next;
      end loop;
    end $$`),
  sql`grant execute on function entry_read_together(bytea[], uuid[], text[]) to samvirke_app`,

];

const PUT = 'boolean, access_entered, text, text[], uuid, integer, jsonb, text';

/**
 * Saves. What is done thousands of times a second names every table with its schema and sets no path of its own, as
 * access_recall; and it is called as a value, not as a table of answers.
 */
const saves = [
  // What is saved by whoever has been said to ask (p_who). Nobody writes without the session's own mark, or a right to:
  // marks are compared as hashes, so that how long it takes tells nothing. Outcomes: ok, refused, decision (it isn't for who
  // asks to register one), cooperation, contract, unknown, version, kind.
  sql`create type entry_done as (outcome text, body text)`,
  sql`create function entry_put(p_is_session boolean, p_who access_entered, p_csrf text, p_roles text[], p_id uuid, p_version integer, p_entry jsonb, p_reason text)
    returns entry_done language plpgsql as $$
    declare
      stands public.entry;
      circle uuid := (p_entry ->> 'cooperation')::uuid;
      contract_ uuid := (p_entry #>> '{content,contract}')::uuid;
      done public.entry_done;
    begin
      done.outcome := 'refused';
      if coalesce(p_who.state <> 'ok' or not p_who.roles && p_roles, true) then return done; end if;
      if p_is_session and sha256(convert_to(coalesce(p_csrf, ''), 'UTF8')) <> sha256(convert_to(p_who.csrf_token, 'UTF8')) then return done; end if;
      if p_entry ->> 'kind' = 'decision' and not public.access_is_public_body() then done.outcome := 'decision'; return done; end if;
      if circle is not null and not circle = any(public.access_cooperations()) then done.outcome := 'cooperation'; return done; end if;
      if contract_ is not null and not exists (select from public.entry c where c.id = contract_ and c.kind = 'contract') then
        done.outcome := 'contract'; return done;
      end if;
      if p_reason is not null then p_reason := set_config('samvirke.reason', p_reason, true); end if;
      if p_version is null then
        insert into public.entry (id, organisation_id, kind, title, content, supplier_number, key, year, amount_ore, valid_from, valid_to,
            visibility, cooperation_id, is_shared, hidden_until, hidden_ground, protection)
          values (p_id, public.access_organisation(), p_entry ->> 'kind', p_entry ->> 'title', p_entry -> 'content', p_entry ->> 'supplierNumber',
            p_entry ->> 'key', (p_entry ->> 'year')::integer, (p_entry ->> 'amountOre')::bigint, (p_entry ->> 'validFrom')::date, (p_entry ->> 'validTo')::date,
            p_entry ->> 'visibility', circle, (p_entry ->> 'isShared')::boolean, (p_entry ->> 'hiddenUntil')::date, p_entry ->> 'hiddenGround', p_entry ->> 'protection')
          returning * into stands;
      else
        -- What a predecessor registered is there to be read, and is for nobody to write.
        select * into stands from public.entry e where e.id = p_id and e.superseded_at is null and e.organisation_id = public.access_organisation() for update;
        if not found then done.outcome := 'unknown'; return done; end if;
        if stands.version <> p_version then done.outcome := 'version'; done.body := public.entry_view(stands); return done; end if;
        if stands.kind <> p_entry ->> 'kind' then done.outcome := 'kind'; return done; end if;
        update public.entry e set title = p_entry ->> 'title', content = p_entry -> 'content', supplier_number = p_entry ->> 'supplierNumber',
            key = p_entry ->> 'key', year = (p_entry ->> 'year')::integer, amount_ore = (p_entry ->> 'amountOre')::bigint,
            valid_from = (p_entry ->> 'validFrom')::date, valid_to = (p_entry ->> 'validTo')::date, visibility = p_entry ->> 'visibility', cooperation_id = circle,
            is_shared = (p_entry ->> 'isShared')::boolean, hidden_until = (p_entry ->> 'hiddenUntil')::date, hidden_ground = p_entry ->> 'hiddenGround',
            protection = p_entry ->> 'protection'
          where e.id = p_id
          returning e.* into stands;
      end if;
      done.outcome := 'ok';
      done.body := public.entry_view(stands);
      return done;
    end $$`,
  sql.raw(`grant execute on function entry_put(${PUT}) to samvirke_app`),

  sql`create or replace function entry_save(p_token bytea, p_machine text[], p_csrf text, p_roles text[], p_id uuid, p_version integer, p_entry jsonb, p_reason text)
    returns table (state text, actor text, roles text[], csrf_token text, outcome text, body text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who access_entered;
      done entry_done;
    begin
      actor := case when p_token is not null then 'person' when p_machine is not null then 'machine' else 'anonymous' end;
      if p_token is not null then
        who := access_recall(p_token);
      elsif p_machine is not null then
        select a.state, null::uuid, a.organisation_id, a.roles, null::text, null::text into who from access_enter_machine(p_machine[1], p_machine[2], p_machine[3:]) a;
      else
        perform access_enter_anonymous();
        who.state := 'anonymous';
      end if;
      done := entry_put(p_token is not null, who, p_csrf, p_roles, p_id, p_version, p_entry, p_reason);
      state := who.state; roles := who.roles; csrf_token := who.csrf_token; outcome := done.outcome; body := done.body;
      return next;
    end $$`,

  // Several saves in one transaction, for several people: they are written to the disk together. Where one of them can't be
  // done at all, none is; whoever asked for them asks for each by itself then.
  sql`create function entry_save_many(p_tokens bytea[], p_csrfs text[], p_roles text[], p_ids uuid[], p_versions integer[], p_entries jsonb[], p_reasons text[])
    returns table (place integer, state text, actor text, roles text[], csrf_token text, outcome text, body text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who access_entered;
      done entry_done;
      -- Whoever holds one body's log for long (a table of thousands of rows) doesn't hold up the others' saves.
      patience text := set_config('lock_timeout', '50ms', true);
    begin
      actor := 'person';
      foreach place in array access_in_order(p_tokens) loop
        -- Who asks is said again for each: no save leans on the one before it.
        who := access_recall(p_tokens[place]);
        done := entry_put(true, who, p_csrfs[place], string_to_array(p_roles[place], ','), p_ids[place], p_versions[place], p_entries[place], p_reasons[place]);
        state := who.state; roles := who.roles; csrf_token := who.csrf_token; outcome := done.outcome; body := done.body;
        return next;
      end loop;
    end $$`,
  sql`grant execute on function entry_save_many(bytea[], text[], text[], uuid[], integer[], jsonb[], text[]) to samvirke_app`,

  // As history_record (0004), for entries alone: without the words that are searched for, which take time to write and are
  // not remembered; and the change that makes an entry protected is remembered without what was there. So that event needs no
  // emptying, gives its own hash for ever, and bears witness for those that are emptied because of it (0009).
  sql`create function entry_record() returns trigger language plpgsql security definer as $$
    declare
      was jsonb;
      is_now jsonb;
      what text := nullif(current_setting('samvirke.action', true), '');
      done bigint;
    begin
      if tg_op = 'DELETE' then
        old.search := null; old.facets := null;
        was := to_jsonb(old) - '{search,facets}'::text[];
        done := public.history_append(old.organisation_id, coalesce(what, 'deleted'), 'entry', old.id::text, old.version, was::text, null);
        return null;
      end if;
      new.search := null; new.facets := null;
      is_now := to_jsonb(new) - '{search,facets}'::text[];
      if tg_op = 'INSERT' then
        done := public.history_append(new.organisation_id, coalesce(what, 'created'), 'entry', new.id::text, new.version, null, is_now::text);
        return null;
      end if;
      old.search := null; old.facets := null;
      was := to_jsonb(old) - '{search,facets}'::text[];
      if was = is_now then return null; end if;
      if old.protection = 'none' and new.protection <> 'none' then was := public.history_emptied(was::text, new.title)::jsonb; end if;
      done := public.history_append(new.organisation_id, coalesce(what, 'changed'), 'entry', new.id::text, new.version, was::text, is_now::text);
      return null;
    end $$`,
  ...keptFunction('entry_record()'),
  sql`drop trigger remembered on entry`,
  sql`create trigger remembered after insert or update or delete on entry for each row execute function entry_record()`,
];

/** What holds for an entry whoever writes it, by name, as 0005 said it in a check for each. */
const RULES: Readonly<Record<string, string>> = {
  entry_kind: `e_kind in ('figure', 'contract', 'price', 'room', 'service', 'decision')`,
  entry_title: `e_title <> '' and length(e_title) <= 300`,
  entry_content: `jsonb_typeof(e_content) = 'object'`,
  entry_year: `e_year between 1990 and 2200`,
  entry_amount: `e_amount_ore between -9007199254740991 and 9007199254740991`,
  entry_valid: `e_valid_to >= e_valid_from`,
  entry_status: `e_status in ('draft', 'approved')`,
  entry_visibility: `e_visibility in ('own', 'cooperation', 'public-bodies', 'public')`,
  entry_protection: `e_protection in ('none', 'coarse')`,
  entry_version: `e_version > 0`,
  entry_cooperation: `(e_visibility = 'cooperation') = (e_cooperation_id is not null)`,
  entry_hidden: `(e_hidden_until is null) = (e_hidden_ground is null)`,
  entry_hidden_price: `e_hidden_until is null or e_kind = 'price'`,
  // A price is open unless the law says otherwise, and then for a time: who sees it from that day is said at once.
  entry_price_open: `e_kind <> 'price' or e_visibility in ('public-bodies', 'public')`,
  // What is known of a protected object stays with those who own it and those they share it with.
  entry_protected: `e_protection = 'none' or (e_visibility in ('own', 'cooperation') and not e_is_shared)`,
  entry_protected_facts: `e_protection = 'none' or not e_content ?| array['place', 'address', 'areaM2', 'racks', 'powerKw']`,
  entry_approved: `(e_status = 'approved') = (e_approved_at is not null)`,
};

/** The columns that the rules are about, and their types. */
const RULED = {
  kind: 'text', title: 'text', content: 'jsonb', year: 'integer', amount_ore: 'bigint', valid_from: 'date', valid_to: 'date', status: 'text', visibility: 'text',
  protection: 'text', version: 'integer', cooperation_id: 'uuid', hidden_until: 'date', hidden_ground: 'text', is_shared: 'boolean', approved_at: 'timestamptz',
} as const;

/** What is searched among: the title, and these of the content. */
const SEARCHED = ['description', 'supplierName', 'unit', 'purpose', 'area', 'place', 'decidedBy', 'outcome', 'caseNumber'] as const;

/**
 * PostgreSQL reads a table's checks and its columns that are worked out anew from their text for every statement that
 * writes: of an entry's, that took half as long as the whole insert. Behind a function each they are one call to read,
 * and the function keeps what it has read.
 */
const shorter = [
  sql.raw(`create function entry_is_sound(${Object.entries(RULED).map(([name, type]) => `e_${name} ${type}`).join(', ')}) returns boolean language plpgsql immutable as $$
    begin
      ${Object.entries(RULES).map(([name, rule]) => `if (${rule}) is false then raise exception 'breaks ${name}' using errcode = 'check_violation', constraint = '${name}'; end if;`).join('\n      ')}
      return true;
    end $$`),
  sql`do $$ declare c text; begin
    for c in select conname from pg_constraint where conrelid = 'entry'::regclass and contype = 'c' loop execute format('alter table entry drop constraint %I', c); end loop;
  end $$`,
  sql.raw(`alter table entry add constraint entry_sound check (entry_is_sound(${Object.keys(RULED).join(', ')}))`),
  sql.raw(`create function entry_words(title text, content jsonb, supplier_number text) returns tsvector language plpgsql immutable as $$
    begin return to_tsvector('pg_catalog.norwegian', concat_ws(' ', title, ${SEARCHED.map((field) => `content ->> '${field}'`).join(', ')}, supplier_number)); end $$`),
  sql`create function entry_facets(kind text, status text, visibility text, organisation uuid, supplier_number text, cooperation uuid, is_shared boolean, key text) returns text[]
    language plpgsql immutable as $$
    begin return array_remove(array['k:' || kind, 's:' || status, 'v:' || visibility, 'o:' || organisation::text, 'n:' || supplier_number,
      'c:' || cooperation::text, case when is_shared then 'shared' end, 'e:' || key], null); end $$`,
  sql`alter table entry drop column search, drop column facets`,
  sql`alter table entry add column search tsvector generated always as (entry_words(title, content, supplier_number)) stored,
    add column facets text[] generated always as (entry_facets(kind, status, visibility, organisation_id, supplier_number, cooperation_id, is_shared, key)) stored`,
  sql`create index entry_search on entry using gin (search, facets) where superseded_at is null`,
];

const rows = [
  sql`create index cost_set_organisation on cost_set (organisation_id)`,
  // Whose the set is stands in its rows too, so that one's own rows don't ask for their set once each. The key holds it to
  // what the set says, and whoever adds a row must say it.
  sql`alter table cost_set add constraint cost_set_owner unique (id, organisation_id)`,
  sql`alter table cost_row add column owner_id uuid`,
  sql`update cost_row r set owner_id = s.organisation_id from cost_set s where s.id = r.cost_set_id and s.organisation_id is not null`,
  sql`alter table cost_row add constraint cost_row_owner foreign key (cost_set_id, owner_id) references cost_set (id, organisation_id) on update cascade on delete cascade`,
  // A set that others share. A function of its own, which keeps its plan: to plan a look at the sets, with all that their
  // policy says, took longer than to read a thousand rows.
  sql`create function cost_row_shown(e_cost_set_id text, e_owner_id uuid) returns boolean language plpgsql stable as
    $$ begin return public.access_is_set() and ((e_owner_id is null and e_cost_set_id = current_setting('samvirke.cost_set', true))
      or exists (select from public.cost_set s where s.id = e_cost_set_id)); end $$`,
  sql`alter policy seen on cost_row using (owner_id = (select case when access_is_set() then access_organisation() end) or cost_row_shown(cost_set_id, owner_id))`,
  sql`alter policy made on cost_row with check (exists (
    select from cost_set s where s.id = cost_row.cost_set_id and s.organisation_id is not distinct from cost_row.owner_id
      and (s.organisation_id is null or (s.organisation_id = (select access_organisation()) and (select access_has('contributor'))))))`,
];

/** A rule of who sees what, for a function: of its parameters (e_…), and asking anew what a query asks once. */
const asFunction = (rule: string): string => rule.replaceAll(/\be\./g, 'e_').replaceAll(/\(select (access_\w+\([^()]*\))\)/g, 'public.$1').replaceAll(/\(select (current_setting\([^()]*\))\)/g, '$1');

/**
 * One's own is seen by the first thing that is asked, where somebody has said who asks; all else stands in a function,
 * which keeps its plan. Written out in the policy, every query had nine more to plan, and so many costs to reckon with that
 * it was shared between processes for nothing.
 */
const policies = [
  sql.raw(`create function entry_shown(e_organisation_id uuid, e_status text, e_superseded_at timestamptz, e_hidden_until date, e_visibility text, e_cooperation_id uuid,
      e_approved_at timestamptz, e_is_shared boolean, e_protection text) returns boolean language plpgsql stable as $$
    begin return ${asFunction(visible('e'))}; end $$`),
  sql`alter policy seen on entry using (organisation_id = (select case when access_is_set() then access_organisation() end)
    or entry_shown(organisation_id, status, superseded_at, hidden_until, visibility, cooperation_id, approved_at, is_shared, protection))`,
  sql.raw(`create function cost_set_shown(e_id text, e_organisation_id uuid, e_visibility text, e_cooperation_id uuid, e_recorded_at timestamptz) returns boolean
    language plpgsql stable as $$
    begin return ${asFunction(setVisible('e'))}; end $$`),
  sql`alter policy seen on cost_set using (organisation_id = (select case when access_is_set() then access_organisation() end) or cost_set_shown(id, organisation_id, visibility, cooperation_id, recorded_at))`,
  // All of one's own, also what is withdrawn: a sum of it read the whole table.
  sql`drop index entry_organisation`,
  sql`create index entry_organisation on entry (organisation_id, recorded_at desc, id desc)`,
];

/** What many ask for at the same time is answered together, each under their own rights; a cost set's rows know whose they are. */
export const together: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...recall, ...ways, ...shorter, ...saves, ...rows, ...policies]) await statement.execute(db);
  },
};
