import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction } from './0003-access.ts';

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

  // Several saves in one transaction, for several people: they are written to the disk together. What is wrong with one
  // (the fault: its SQLSTATE and words) undoes that one and none of the others.
  sql`create function entry_save_many(p_tokens bytea[], p_csrfs text[], p_roles text[], p_ids uuid[], p_versions integer[], p_entries jsonb[], p_reasons text[])
    returns table (place integer, state text, actor text, roles text[], csrf_token text, outcome text, body text, fault text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      i integer;
    begin
      -- Whoever holds one body's log for long (a table of thousands of rows) doesn't hold up the others' saves.
      perform set_config('lock_timeout', '50ms', true);
      foreach i in array access_in_order(p_tokens) loop
        begin
          return query select i, s.*, null::text
            from entry_save(p_tokens[i], null, p_csrfs[i], string_to_array(p_roles[i], ','), p_ids[i], p_versions[i], p_entries[i], p_reasons[i]) s;
        exception when others then
          place := i; state := null; fault := sqlstate || ' ' || sqlerrm;
          return next;
        end;
      end loop;
    end $$`,
  sql`grant execute on function entry_save_many(bytea[], text[], text[], uuid[], integer[], jsonb[], text[]) to samvirke_app`,
];

const rows = [
  sql`create index cost_set_organisation on cost_set (organisation_id)`,
  // Whose the set is stands in its rows too, so that one's own rows don't ask for their set once each. The key holds it to
  // what the set says, and whoever adds a row must say it.
  sql`alter table cost_set add constraint cost_set_owner unique (id, organisation_id)`,
  sql`alter table cost_row add column owner_id uuid`,
  sql`update cost_row r set owner_id = s.organisation_id from cost_set s where s.id = r.cost_set_id and s.organisation_id is not null`,
  sql`alter table cost_row add constraint cost_row_owner foreign key (cost_set_id, owner_id) references cost_set (id, organisation_id) on update cascade on delete cascade`,
  // What others share. A function of its own, which keeps its plan: to plan a look at the sets, with all that their policy
  // says, took longer than to read a thousand rows.
  sql`create function cost_set_seen(p_set text) returns boolean language plpgsql stable set search_path = public, pg_temp as
    $$ begin return exists (select from cost_set s where s.id = p_set); end $$`,
  sql`grant execute on function cost_set_seen(text) to samvirke_app`,
  sql`alter policy seen on cost_row using ((select access_is_set()) and (
    owner_id = (select access_organisation())
    or (owner_id is null and cost_set_id = (select current_setting('samvirke.cost_set', true)))
    or cost_set_seen(cost_set_id)))`,
  sql`alter policy made on cost_row with check (exists (
    select from cost_set s where s.id = cost_row.cost_set_id and s.organisation_id is not distinct from cost_row.owner_id
      and (s.organisation_id is null or (s.organisation_id = (select access_organisation()) and (select access_has('contributor'))))))`,
];

/** What many ask for at the same time is answered together, each under their own rights; a cost set's rows know whose they are. */
export const together: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...recall, ...ways, ...rows]) await statement.execute(db);
  },
};
