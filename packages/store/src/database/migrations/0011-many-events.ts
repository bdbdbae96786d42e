import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction } from './0003-access.ts';

/**
 * Many events of one body in one transaction. The head was moved once for each, and every move left a version of its row
 * that the next had to pass: twice as many events took four times as long. Now the first moves it, which locks it; what
 * comes after goes on from a setting of the transaction, and the head is moved once more when all is done. The events and
 * their hashes are the same.
 *
 * The setting is taken back with a savepoint, as the events are. It holds the transaction's own number: one that somebody
 * set before is no head.
 */
const functions = [
  sql`create or replace function history_append(p_organisation uuid, p_action text, p_kind text, p_object text, p_version integer, p_before text, p_after text) returns bigint
    language plpgsql as $$
    declare
      seq_ bigint;
      at_ timestamptz;
      previous_ bytea;
      hash_ bytea;
      actor_ text := coalesce(nullif(current_setting('samvirke.actor', true), ''), 'operator');
      person_ uuid := nullif(current_setting('samvirke.person', true), '')::uuid;
      client_ text := nullif(current_setting('samvirke.client', true), '');
      acting_ uuid := nullif(current_setting('samvirke.organisation', true), '')::uuid;
      reason_ text := nullif(current_setting('samvirke.reason', true), '');
      salt_ bytea;
      reason_hash_ bytea;
      -- Of the transaction, the body and number it came to, its hash, and whether there is more than the head knows.
      kept_ text := current_setting('samvirke.head', true);
      last_ text[];
    begin
      if reason_ is not null then
        salt_ := uuid_send(gen_random_uuid());
        reason_hash_ := sha256(salt_ || convert_to(reason_, 'UTF8'));
      end if;
      if kept_ <> '' then
        last_ := string_to_array(kept_, ' ');
        if last_[1] <> pg_current_xact_id()::text then last_ := null; end if;
      end if;
      if last_[2] = p_organisation::text then
        -- The second says that there is more than the head knows; that is looked at once, at the end.
        if last_[5] = 'first' then update public.event_head set seq = seq where organisation_id = p_organisation; end if;
        seq_ := last_[3]::bigint + 1;
        previous_ := decode(last_[4], 'hex');
        at_ := date_trunc('milliseconds', clock_timestamp());
        hash_ := sha256(previous_ || convert_to(json_build_array(p_organisation, seq_,
          to_char(at_ at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_, person_, client_, acting_, p_action, p_kind,
          p_object, p_version, p_before, p_after, encode(reason_hash_, 'hex'))::text, 'UTF8'));
      else
        -- Another body's turn: the one before has its head moved to where it came.
        if last_[5] = 'more' then
          update public.event_head h set seq = e.seq, previous = e.previous, recorded_at = e.recorded_at, hash = e.hash
            from public.event e where h.organisation_id = last_[2]::uuid and e.organisation_id = h.organisation_id and e.seq = last_[3]::bigint;
          last_ := null;
        end if;
        loop
          update public.event_head h set (seq, previous, recorded_at, hash) = (
              select h.seq + 1, h.hash, t.at, sha256(h.hash || convert_to(json_build_array(p_organisation, h.seq + 1,
                to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_, person_, client_, acting_, p_action, p_kind,
                p_object, p_version, p_before, p_after, encode(reason_hash_, 'hex'))::text, 'UTF8'))
              from (select date_trunc('milliseconds', clock_timestamp()) as at offset 0) t)
            where h.organisation_id = p_organisation returning h.seq, h.recorded_at, h.previous, h.hash into seq_, at_, previous_, hash_;
          exit when found;
          -- Only a body's very first event finds no head.
          insert into public.event_head (organisation_id, seq, hash) values (p_organisation, 0, sha256(convert_to(p_organisation::text, 'UTF8')))
            on conflict (organisation_id) do nothing;
        end loop;
      end if;
      kept_ := set_config('samvirke.head', pg_current_xact_id()::text || ' ' || p_organisation::text || ' ' || seq_::text || ' ' || encode(hash_, 'hex')
        || case when last_[2] = p_organisation::text then ' more' else ' first' end, true);
      insert into public.event (organisation_id, seq, recorded_at, actor, person_id, client, acting_for, action, object_kind, object_id, version, before, after, reason_hash, previous, hash)
        values (p_organisation, seq_, at_, actor_, person_, client_, acting_, p_action, p_kind, p_object, p_version, p_before, p_after, reason_hash_, previous_, hash_);
      if reason_ is not null then
        insert into public.event_reason (organisation_id, seq, salt, reason) values (p_organisation, seq_, salt_, reason_);
      end if;
      return seq_;
    end $$`,

  // At the end of the transaction the head is what the last event made it. Told of by an update that changes nothing,
  // so that whoever writes one event pays nothing for it.
  sql`create function history_settle() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      kept_ text := current_setting('samvirke.head', true);
      last_ text[];
    begin
      if kept_ <> '' then last_ := string_to_array(kept_, ' '); end if;
      if last_[1] = pg_current_xact_id()::text and last_[2] = new.organisation_id::text and last_[5] = 'more' then
        update event_head h set seq = e.seq, previous = e.previous, recorded_at = e.recorded_at, hash = e.hash
          from event e where h.organisation_id = new.organisation_id and e.organisation_id = h.organisation_id and e.seq = last_[3]::bigint;
        -- Whatever comes after this, where it was told to look before the end, is told of anew.
        kept_ := set_config('samvirke.head', concat_ws(' ', last_[1], last_[2], last_[3], last_[4], 'first'), true);
      end if;
      return null;
    end $$`,
  sql`create constraint trigger settled after update on event_head deferrable initially deferred for each row when (new.seq = old.seq) execute function history_settle()`,
  ...['history_settle()'].flatMap(keptFunction),
];

export const manyEvents: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of functions) await statement.execute(db);
  },
};
