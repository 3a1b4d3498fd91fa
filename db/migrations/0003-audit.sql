-- Audit log: append-only, each entry sealed with the hash of the one before it.
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_name text not null,
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
  object_kind text,
  object_id text,
  -- The place it concerns, for auditors of a part of the tree; frozen as it was.
  org_path text collate "C",
  ip inet,
  user_agent text,
  result text not null check (result in ('done', 'refused', 'failed')),
  detail jsonb not null default '{}',
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_actor on audit_entry (actor_id, seq);
create index audit_entry_object on audit_entry (object_id, seq);
create index audit_entry_action on audit_entry (action, seq);

-- One text for the seal, used by the trigger and by the verification.
create function audit_text(e audit_entry) returns text language sql stable
  set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
  select jsonb_build_array(e.seq, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_name, e.action, e.object_kind,
    e.object_id, e.org_path, host(e.ip), e.user_agent, e.result, e.detail)::text
$$;

create function audit_seal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last record;
begin
  perform pg_advisory_xact_lock(724021); -- one chain: entries are sealed one after another
  select seq, hash into last from audit_entry order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.prev_hash := coalesce(last.hash, '\x00'::bytea);
  new.hash := sha256(new.prev_hash || convert_to(audit_text(new), 'UTF8'));
  return new;
end $$;
create trigger audit_seal before insert on audit_entry for each row execute function audit_seal();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_no_change before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
