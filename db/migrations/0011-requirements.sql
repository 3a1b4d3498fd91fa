-- Requirements: who must do how much by when (policies), and who has (standing).

-- What a county says about a learner that no other table knows and a policy may ask for.
create type learner_mark_kind as enum ('cadre_below_county_division');
create table learner_mark (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  mark learner_mark_kind not null,
  from_on date not null,
  until_on date check (until_on > from_on),
  version integer not null default 1,
  constraint learner_mark_once_at_a_time exclude using gist (person_id with =, mark with =, daterange(from_on, until_on) with &&)
);

create table policy (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 64),
  is_preset boolean not null default false,
  sort_order integer not null,
  created_at timestamptz not null default now()
);

-- A version is a draft until published; from then on it is never changed. Switching off is a version too.
create table policy_version (
  id uuid primary key,
  policy_id uuid not null references policy,
  number integer not null check (number > 0),
  -- The whole policy as requirements/document.ts describes it, names and sources included.
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  is_off boolean not null default false,
  -- Judges the periods that begin on or after this day; cycles and terms of office: those that reach it.
  applies_from date,
  version integer not null default 1,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  published_by uuid references account,
  published_at timestamptz,
  unique (policy_id, number),
  check ((published_at is null) or (applies_from is not null)),
  check (not is_off or published_at is not null)
);
create unique index policy_version_one_draft on policy_version (policy_id) where published_at is null;
create trigger policy_version_published_no_change before update or delete on policy_version
  for each row when (old.published_at is not null) execute function refuse_change();

create type standing_state as enum ('met', 'on_course', 'behind', 'overdue', 'exempt');
-- One row per person, policy and period that concerns the person; whom a policy does not concern has no row.
create table standing (
  person_id uuid not null references person on delete cascade,
  policy_id uuid not null references policy,
  period_from date not null,
  -- First day after the period; null while the event that ends it has not happened.
  period_until date,
  -- What reports group by: '2026', '2026-Q1', '2024-2028', 'due-2027', 'open'.
  period_key text collate "C" not null,
  state standing_state not null,
  -- [{ kind, earned, required, ... }] in the order of the policy; see requirements/document.ts.
  goals jsonb not null,
  -- Where the person belonged on the day judged by.
  org_id uuid not null references org,
  org_path text collate "C" not null,
  primary key (person_id, policy_id, period_from)
);
create index standing_list on standing (policy_id, period_key, state, org_path, person_id);

-- How many stand where, at every organisation for all below it. Kept by trigger from the rows of standing, whoever writes them.
create table standing_count (
  org_serial integer not null,
  policy_id uuid not null references policy,
  period_key text collate "C" not null,
  state standing_state not null,
  people integer not null,
  primary key (org_serial, policy_id, period_key, state)
) with (fillfactor = 70);

create function standing_count_add() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into standing_count as c (org_serial, policy_id, period_key, state, people)
    select at::integer, policy_id, period_key, state, count(*)
    from added, unnest(string_to_array(btrim(org_path, '/'), '/')) at
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (org_serial, policy_id, period_key, state) do update set people = c.people + excluded.people;
  elsif tg_op = 'DELETE' then
    insert into standing_count as c (org_serial, policy_id, period_key, state, people)
    select at::integer, policy_id, period_key, state, -count(*)
    from removed, unnest(string_to_array(btrim(org_path, '/'), '/')) at
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (org_serial, policy_id, period_key, state) do update set people = c.people + excluded.people;
  else
    insert into standing_count as c (org_serial, policy_id, period_key, state, people)
    select at::integer, policy_id, period_key, state, sum(step)
    from (select org_path, policy_id, period_key, state, 1 as step from added
          union all select org_path, policy_id, period_key, state, -1 from removed) changed,
      unnest(string_to_array(btrim(org_path, '/'), '/')) at
    group by 1, 2, 3, 4 having sum(step) <> 0 order by 1, 2, 3, 4
    on conflict (org_serial, policy_id, period_key, state) do update set people = c.people + excluded.people;
  end if;
  return null;
end $$;
create trigger standing_added after insert on standing referencing new table as added
  for each statement execute function standing_count_add();
create trigger standing_changed after update on standing referencing old table as removed new table as added
  for each statement execute function standing_count_add();
create trigger standing_removed after delete on standing referencing old table as removed
  for each statement execute function standing_count_add();

-- Who must be judged again. A log, not a set: to note somebody never waits for the worker that judges the same person.
create function shard_of(person_id uuid) returns smallint language sql immutable parallel safe
  return (get_byte(uuid_send(person_id), 15) & 7)::smallint;
create table stale_person (
  shard smallint not null generated always as (shard_of(person_id)) stored,
  person_id uuid not null,
  seq bigint not null generated always as identity,
  primary key (shard, person_id, seq)
);

-- When time alone may change how somebody stands: the first day on which to judge again.
create table judged_person (
  person_id uuid primary key references person on delete cascade,
  shard smallint not null generated always as (shard_of(person_id)) stored,
  recheck_on date not null
);
create index judged_person_due on judged_person (shard, recheck_on);

create function note_stale() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then insert into stale_person (person_id) select distinct person_id from added; end if;
  if tg_op <> 'INSERT' then insert into stale_person (person_id) select distinct person_id from removed; end if;
  return null;
end $$;
do $$
declare fact text;
begin
  foreach fact in array array['tie', 'membership', 'post', 'exemption', 'away', 'learner_mark'] loop
    execute format('create trigger %I after insert on %I referencing new table as added for each statement execute function note_stale()',
      fact || '_added_stale', fact);
    execute format('create trigger %I after update on %I referencing old table as removed new table as added for each statement execute function note_stale()',
      fact || '_changed_stale', fact);
    execute format('create trigger %I after delete on %I referencing old table as removed for each statement execute function note_stale()',
      fact || '_removed_stale', fact);
  end loop;
end $$;
create trigger credit_entry_added_stale after insert on credit_entry referencing new table as added
  for each statement execute function note_stale();

create function note_stale_person() returns trigger language plpgsql as $$
begin
  insert into stale_person (person_id) select a.id from added a join removed r using (id) where a.birth_on is distinct from r.birth_on;
  return null;
end $$;
create trigger person_changed_stale after update on person referencing old table as removed new table as added
  for each statement execute function note_stale_person();

create function note_stale_org() returns trigger language plpgsql as $$
begin
  insert into stale_person (person_id)
  select t.person_id from added a join removed r using (id) join tie t on t.org_id = a.id
   where a.path <> r.path or a.setting <> r.setting or a.kind <> r.kind
  union
  select p.person_id from added a join removed r using (id) join post p on p.org_id = a.id
   where a.setting <> r.setting or a.kind <> r.kind;
  return null;
end $$;
create trigger org_changed_stale after update on org referencing old table as removed new table as added
  for each statement execute function note_stale_org();

create function note_stale_term() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into stale_person (person_id) select distinct p.person_id from post p join added a on p.org_id = a.org_id;
  end if;
  if tg_op <> 'INSERT' then
    insert into stale_person (person_id) select distinct p.person_id from post p join removed r on p.org_id = r.org_id;
  end if;
  return null;
end $$;
create trigger term_added_stale after insert on term referencing new table as added
  for each statement execute function note_stale_term();
create trigger term_changed_stale after update on term referencing old table as removed new table as added
  for each statement execute function note_stale_term();
create trigger term_removed_stale after delete on term referencing old table as removed
  for each statement execute function note_stale_term();

-- What a draft would change, worked out in the background and kept for a week.
create type dry_run_state as enum ('queued', 'running', 'done', 'failed');
create table dry_run (
  id uuid primary key,
  policy_id uuid not null references policy on delete cascade,
  document jsonb not null,
  is_off boolean not null default false,
  applies_from date not null,
  state dry_run_state not null default 'queued',
  total_count integer not null default 0,
  done_count integer not null default 0,
  failure text,
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create table dry_run_change (
  dry_run_id uuid not null references dry_run on delete cascade,
  person_id uuid not null references person on delete cascade,
  policy_id uuid not null references policy,
  period_key text collate "C" not null,
  period_from date not null,
  -- Null: the policy does not concern the person.
  state_before standing_state,
  state_after standing_state,
  org_path text collate "C" not null,
  primary key (dry_run_id, person_id, policy_id, period_from)
);
create index dry_run_change_list on dry_run_change (dry_run_id, policy_id, state_before, state_after, org_path, person_id);

-- A closed year: what was reported, kept beside the live rows. Later corrections show as the difference.
create table closed_year (
  year smallint primary key check (year between 2000 and 2200),
  closed_by uuid references account,
  closed_at timestamptz not null default now(),
  note text check (length(note) <= 500)
);
create table reported_standing (
  year smallint not null references closed_year,
  person_id uuid not null references person,
  policy_id uuid not null references policy,
  period_from date not null,
  period_until date,
  period_key text collate "C" not null,
  state standing_state not null,
  goals jsonb not null,
  org_id uuid not null references org,
  org_path text collate "C" not null,
  primary key (person_id, policy_id, period_from, year)
);
create index reported_standing_list on reported_standing (year, policy_id, period_key, org_path, person_id);
create table reported_count (
  year smallint not null references closed_year,
  org_serial integer not null,
  policy_id uuid not null references policy,
  period_key text collate "C" not null,
  state standing_state not null,
  people integer not null,
  primary key (org_serial, policy_id, period_key, state, year)
);
create trigger closed_year_no_change before update or delete on closed_year for each row execute function refuse_change();
create trigger reported_standing_no_change before update or delete on reported_standing for each row execute function refuse_change();
create trigger reported_count_no_change before update or delete on reported_count for each row execute function refuse_change();
revoke update, delete, truncate on closed_year, reported_standing, reported_count from lunxun_app;
