-- The credit ledger: append-only. A mistake is reversed by a new entry; the year is a column and nothing is ever reset.
create type credit_category as enum (
  'political_theory', 'political_education', 'charter_rules_discipline', 'party_purpose', 'revolutionary_tradition',
  'situation_policy', 'knowledge_skills');
create type delivery_mode as enum (
  'in_person_class', 'outreach_class', 'field_visit', 'party_lecture', 'micro_lecture', 'collective_study', 'screening',
  'theme_day', 'branch_meeting', 'live_remote_session', 'online_self_paced', 'home_delivery');
-- Lowest first: 'at least municipal' is a comparison.
create type organiser_level as enum (
  'branch', 'general_branch', 'primary_committee', 'county', 'municipal', 'provincial', 'central');
create type credit_source as enum ('film', 'course', 'quiz', 'gathering', 'claim', 'manual');
create type session_purpose as enum ('induction', 'demonstration');

-- How time becomes credit hours. One version is in force on any day: the last whose from_on has come.
create table conversion_version (
  id uuid primary key,
  number integer not null unique check (number > 0),
  name text not null check (length(name) between 1 and 100),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  from_on date not null unique,
  note text check (length(note) <= 1000),
  published_by uuid references account,
  published_at timestamptz not null default now()
);
create trigger conversion_version_no_change before update or delete on conversion_version
  for each row execute function refuse_change();
create trigger conversion_version_no_truncate before truncate on conversion_version
  for each statement execute function refuse_change();
-- The default of the presets: 8 a day, 4 a half-day, by the clock hour with at most 4 a half-day. See ledger/conversion-presets.json.
insert into conversion_version (id, number, name, rules, from_on, note) values (
  '00000000-0000-7000-8000-000000000001', 1, '每天8学时、半天4学时',
  '{"fullDay": 8, "halfDay": 4, "minutesPerHour": 60, "maxPerHalfDay": 4, "roundTo": null,
    "onlineSteps": null, "quizPass": null, "teachingMultiplier": null}',
  '1900-01-01', 'preset day-8');

-- A paper, photo or certificate that shows outside learning. Bytes live in the database: one backup, no lost files.
create table evidence_file (
  id uuid primary key,
  uploaded_by uuid not null references account,
  filename text not null check (length(filename) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  sha256 bytea not null check (length(sha256) = 32),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  uploaded_at timestamptz not null default now()
);
alter table evidence_file alter column bytes set storage external; -- compressed already
create index evidence_file_uploader on evidence_file (uploaded_by, uploaded_at);
create trigger evidence_file_no_change before update or delete on evidence_file for each row execute function refuse_change();
create trigger evidence_file_no_truncate before truncate on evidence_file for each statement execute function refuse_change();

create table credit_entry (
  id uuid primary key,
  person_id uuid not null references person,
  -- The home organisation on that day, and its place in the tree as it was when this was posted.
  home_org_id uuid not null references org,
  home_org_path text collate "C" not null,
  happened_on date not null check (happened_on >= '1950-01-01'),
  year smallint not null generated always as (extract(year from happened_on)::smallint) stored,
  hours numeric(7,2) not null check (abs(hours) <= 999),
  -- Days of training, for targets counted in days; a half-day is 0.5.
  days numeric(5,2) not null default 0 check (abs(days) <= 1),
  category credit_category not null,
  delivery_mode delivery_mode not null,
  organiser_level organiser_level not null,
  is_concentrated boolean not null default false,
  is_rotation boolean not null default false,
  purpose session_purpose,
  is_cadre_recognised boolean not null default false,
  -- What it was, in words, frozen: an entry explains itself without its source.
  title text not null check (length(title) between 1 and 200),
  source_kind credit_source not null,
  source_id uuid not null,
  occasion text not null check (length(occasion) <= 100),
  -- Several entries of one occasion (one per category, say) differ in their part.
  part text not null default '' check (length(part) <= 60),
  -- How often this same thing had been reversed when it was credited.
  attempt integer not null check (attempt >= 0),
  -- Occasions that are one training share it: the days of a class.
  session text not null check (length(session) between 1 and 150),
  conversion_version_id uuid not null references conversion_version,
  -- What the hours were made from: { minutes } or { halfDays } or { stated: true }, and what the source adds.
  basis jsonb not null default '{}',
  evidence_file_id uuid references evidence_file,
  posted_by uuid references account,
  approved_by uuid references account,
  posted_at timestamptz not null default now(),
  reverses uuid unique references credit_entry,
  reason text check (length(reason) between 1 and 500),
  check ((reverses is null) = (reason is null)),
  check (reverses is not null or (hours >= 0 and days >= 0)),
  check (reverses is null or (hours <= 0 and days <= 0)),
  check (approved_by is null or approved_by <> posted_by)
);
-- The same thing credits once. It may be credited again after its reversal: attempt counts the reversals.
create unique index credit_entry_once on credit_entry
  (person_id, source_kind, source_id, occasion, part, attempt, (reverses is not null));
create index credit_entry_person on credit_entry (person_id, happened_on, id);
create index credit_entry_source on credit_entry (source_kind, source_id);

create trigger credit_entry_no_change before update or delete on credit_entry for each row execute function refuse_change();
create trigger credit_entry_no_truncate before truncate on credit_entry for each statement execute function refuse_change();

-- A reversal takes back exactly what was given, and is itself never reversed.
create function credit_entry_check_reversals() returns trigger language plpgsql as $$
begin
  if exists (
    select from posted r join credit_entry o on o.id = r.reverses
    where o.reverses is not null or r.hours <> -o.hours or r.days <> -o.days
      or (r.person_id, r.home_org_id, r.home_org_path, r.happened_on, r.category, r.delivery_mode, r.organiser_level,
          r.source_kind, r.source_id, r.occasion, r.part, r.attempt, r.session)
         is distinct from
         (o.person_id, o.home_org_id, o.home_org_path, o.happened_on, o.category, o.delivery_mode, o.organiser_level,
          o.source_kind, o.source_id, o.occasion, o.part, o.attempt, o.session)) then
    raise exception 'a reversal must mirror its entry' using errcode = 'check_violation', constraint = 'credit_entry_reversal_mirrors';
  end if;
  return null;
end $$;
create trigger credit_entry_check_reversals after insert on credit_entry
  referencing new table as posted for each statement execute function credit_entry_check_reversals();

-- Outside learning declared by a member ('claim') or entered by an officer ('manual'): credited once a second person agrees.
create type claim_kind as enum ('claim', 'manual');
create type claim_state as enum ('submitted', 'approved', 'refused', 'withdrawn');
create table claim (
  id uuid primary key,
  kind claim_kind not null,
  person_id uuid not null references person,
  declared_by uuid not null references account,
  -- Where the declaring officer's right comes from; null when members declare for themselves.
  declared_at_path text collate "C",
  declared_at timestamptz not null default now(),
  title text not null check (title = btrim(title) and length(title) between 2 and 200),
  organiser text check (length(organiser) <= 100),
  category credit_category not null,
  delivery_mode delivery_mode not null,
  organiser_level organiser_level not null,
  is_concentrated boolean not null default false,
  is_rotation boolean not null default false,
  purpose session_purpose,
  is_cadre_recognised boolean not null default false,
  -- [{ on, hours, days, basis }], one per day.
  sessions jsonb not null check (jsonb_array_length(sessions) between 1 and 60),
  evidence_file_id uuid references evidence_file,
  note text check (length(note) <= 500),
  state claim_state not null default 'submitted',
  decided_by uuid references account,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 500),
  constraint claim_two_people check (decided_by is null or state = 'withdrawn' or decided_by <> declared_by),
  check ((state = 'submitted') = (decided_at is null)),
  check ((kind = 'claim') = (declared_at_path is null)),
  check (state <> 'refused' or decision_reason is not null)
);
create index claim_person on claim (person_id, declared_at desc);
create index claim_waiting on claim (declared_at, id) where state = 'submitted';
create index claim_declared on claim (declared_by, declared_at desc);

revoke update, delete, truncate on credit_entry, conversion_version, evidence_file from lunxun_app;
