-- Gatherings (活动): people together at one place and time. A screening, a class day, a theme day, an outreach lecture: one model.
create type gathering_state as enum ('planned', 'open', 'closed', 'cancelled');
create type agenda_item_kind as enum ('film', 'lecture', 'study', 'discussion', 'visit', 'vote', 'other');

create table gathering (
  id uuid primary key,
  org_id uuid not null references org,
  title text not null check (title = btrim(title) and length(title) between 2 and 200),
  -- Several at once are usual: a theme day with a lecture and a film.
  purposes text[] not null check (cardinality(purposes) between 1 and 6 and purposes <@ array[
    'screening', 'lecture', 'theme_day', 'members_meeting', 'committee_meeting', 'group_meeting', 'organisational_life',
    'democratic_appraisal', 'class', 'outreach', 'volunteering', 'other']),
  starts_at timestamptz not null,
  place text not null default '' check (length(place) <= 200),
  host text not null default '' check (length(host) <= 100),
  recorder text not null default '' check (length(recorder) <= 100),
  lecturer text not null default '' check (length(lecturer) <= 100),
  organiser_level organiser_level not null default 'branch',
  is_concentrated boolean not null default true,
  is_rotation boolean not null default false,
  state gathering_state not null default 'planned',
  -- What sign-in codes are made from; worthless once closed.
  code_secret bytea not null check (length(code_secret) = 32),
  -- The record of it (情况登记), written before or at closing.
  summary text not null default '' check (length(summary) <= 10000),
  discussion text not null default '' check (length(discussion) <= 10000),
  decisions text not null default '' check (length(decisions) <= 10000),
  -- Villagers and others who belong to no branch: counted, named if they like.
  visitor_count integer not null default 0 check (visitor_count between 0 and 100000),
  visitor_names text[] not null default '{}',
  opened_at timestamptz,
  -- How often it has been closed: each closing posts credits of its own.
  closings integer not null default 0,
  -- Gatherings made by one repetition.
  series_id uuid,
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check ((state in ('planned', 'cancelled')) or opened_at is not null)
);
create index gathering_home on gathering (org_id, starts_at desc);
create index gathering_order on gathering (starts_at desc, id);
create index gathering_open on gathering (opened_at) where state = 'open';

-- Branches that hold it together; the one that plans it is among them.
create table gathering_org (
  gathering_id uuid not null references gathering on delete cascade,
  org_id uuid not null references org,
  primary key (gathering_id, org_id)
);
create index gathering_org_back on gathering_org (org_id, gathering_id);

create table agenda_item (
  id uuid primary key,
  gathering_id uuid not null references gathering on delete cascade,
  position smallint not null check (position between 0 and 99),
  kind agenda_item_kind not null,
  title text not null check (title = btrim(title) and length(title) between 1 and 200),
  film_id uuid references film,
  -- The version on the air when it was closed: what they saw stays with the record.
  film_version_id uuid references film_version,
  -- Null: earns nothing.
  category credit_category,
  delivery_mode delivery_mode not null,
  planned_minutes smallint not null check (planned_minutes between 1 and 1440),
  -- What it really took, said at closing; null: as planned.
  actual_minutes smallint check (actual_minutes between 0 and 1440),
  unique (gathering_id, position) deferrable initially deferred,
  check ((kind = 'film') = (film_id is not null))
);

create type attendance_role as enum ('expected', 'guest', 'observer');
create type attendance_status as enum ('unmarked', 'present', 'absent');
create type absence_reason as enum ('official', 'sick', 'personal', 'away', 'other');
create type attendance_method as enum ('code', 'roll_call', 'all_present', 'paper', 'door', 'remote', 'correction');

-- One row per person: the expected list, frozen, and what became of each.
create table attendance (
  gathering_id uuid not null references gathering on delete cascade,
  person_id uuid not null references person,
  role attendance_role not null,
  -- As on the day the list was frozen.
  home_org_id uuid not null references org,
  member_status member_status,
  can_vote boolean not null,
  status attendance_status not null default 'unmarked',
  reason absence_reason,
  note text check (length(note) <= 200),
  -- Minutes missed at the beginning and at the end.
  late_minutes smallint not null default 0 check (late_minutes between 0 and 1440),
  early_minutes smallint not null default 0 check (early_minutes between 0 and 1440),
  method attendance_method,
  signed_in_at timestamptz,
  -- Whoever was not expected and came by code waits for a word of the secretary.
  needs_confirmation boolean not null default false,
  marked_by uuid references account,
  version integer not null default 1,
  primary key (gathering_id, person_id),
  check ((status = 'absent') or reason is null),
  check ((status = 'present') or not needs_confirmation)
);
create index attendance_person on attendance (person_id, gathering_id);

-- Every mark ever made, in the order it arrived; the row above is its latest.
create table attendance_mark (
  seq bigint generated always as identity primary key,
  -- Made by the client: the same mark twice is one.
  id uuid not null unique,
  gathering_id uuid not null,
  person_id uuid not null,
  status attendance_status not null,
  reason absence_reason,
  note text,
  late_minutes smallint not null,
  early_minutes smallint not null,
  method attendance_method not null,
  -- When it was made, as its maker's clock says; offline marks arrive later.
  made_at timestamptz not null,
  received_at timestamptz not null default now(),
  account_id uuid references account,
  device_hash bytea,
  address_hash bytea,
  -- The row had been changed by somebody else meanwhile: kept for a person to decide, not applied.
  is_conflict boolean not null default false
);
create index attendance_mark_gathering on attendance_mark (gathering_id, person_id, seq);
create trigger attendance_mark_no_change before update or delete on attendance_mark
  for each row execute function refuse_change();
create trigger attendance_mark_no_truncate before truncate on attendance_mark
  for each statement execute function refuse_change();

-- Study to make up for a gathering missed.
create table make_up (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  person_id uuid not null references person,
  on_day date not null,
  minutes smallint not null check (minutes between 1 and 1440),
  how text not null check (length(how) between 2 and 500),
  made_by uuid not null references account,
  made_at timestamptz not null default now(),
  unique (gathering_id, person_id)
);

-- Each closing, and its reopening: who was responsible.
create table gathering_closing (
  gathering_id uuid not null references gathering,
  number integer not null check (number > 0),
  closed_by uuid not null references account,
  closed_at timestamptz not null,
  -- Minutes that counted, per agenda item, and heads: the figures of the record, frozen.
  figures jsonb not null,
  reopened_by uuid references account,
  reopened_at timestamptz,
  reopen_reason text check (length(reopen_reason) between 2 and 500),
  primary key (gathering_id, number),
  check ((reopened_at is null) = (reopen_reason is null) and (reopened_at is null) = (reopened_by is null))
);
-- Entries of one closing; a film's entry stands under the film, so that hall and own watching credit once.
create table gathering_credit (
  gathering_id uuid not null,
  number integer not null,
  entry_id uuid not null references credit_entry,
  primary key (gathering_id, number, entry_id),
  foreign key (gathering_id, number) references gathering_closing
);
create unique index gathering_credit_entry on gathering_credit (entry_id);
revoke update, delete, truncate on attendance_mark, gathering_credit from lunxun_app;
