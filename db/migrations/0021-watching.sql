-- Watching: what devices reported, what was accepted of it, and how far everybody has come with a film.
create type watch_end as enum ('superseded', 'signed-out');
create type objection_state as enum ('open', 'upheld', 'refused');

-- One person before one film on one device. Milliseconds throughout.
create table watch_session (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid not null references account,
  film_id uuid not null,
  film_version_id uuid not null,
  -- The device, as it names itself; its address and browser are for the auditor.
  client_id uuid not null,
  device text check (length(device) <= 300),
  -- The sign-in it was opened by. No foreign key: sign-ins are forgotten some day, evidence is not.
  sign_in_id uuid,
  opened_at timestamptz not null,
  -- When another device took over.
  superseded_at timestamptz check (superseded_at >= opened_at),
  -- Since when it plays, as far as known; null: paused.
  playing_since timestamptz,
  last_made_at timestamptz not null,
  -- What it added to the watched parts, by day of the county: { "2026-12-31": ms }. A sitting across New Year is split.
  gained jsonb not null default '{}' check (jsonb_typeof(gained) = 'object'),
  -- Presence: when the next question is due, the question that is open, since when.
  presence_due_at timestamptz,
  ask_id uuid,
  asked_at timestamptz,
  foreign key (film_id, film_version_id) references film_version (film_id, id),
  check ((ask_id is null) = (asked_at is null))
);
create index watch_session_person on watch_session (person_id, opened_at desc);
create unique index watch_session_current on watch_session (person_id) where superseded_at is null;
create index watch_session_film on watch_session (film_version_id, person_id);

-- The clock of a person: a second of life counts once, whatever the number of devices and films.
create table watch_clock (
  person_id uuid primary key references person,
  -- Milliseconds since 1970 that are spent already, as far back as a report can still reach.
  spent int8multirange not null default '{}',
  offline_left_ms integer not null check (offline_left_ms >= 0)
) with (fillfactor = 70);

-- Every report, with what was judged. Nothing is ever changed here: an auditor judges it again.
create table watch_report (
  seq bigint generated always as identity primary key,
  -- Made by the device: the same report twice is one.
  id uuid not null,
  session_id uuid not null references watch_session,
  person_id uuid not null,
  film_version_id uuid not null,
  received_at timestamptz not null,
  held_ms integer not null check (held_ms >= 0),
  rate real not null,
  is_playing boolean not null,
  playing_at_ms integer not null,
  -- [{ fromS, toS }] as claimed.
  claimed jsonb not null check (jsonb_typeof(claimed) = 'array'),
  -- What it was judged by: length, rate, opening and end of the session, what stood in the way.
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  accepted int4multirange not null,
  -- [{ from, to, reason }]
  refused jsonb not null default '[]' check (jsonb_typeof(refused) = 'array'),
  unique (session_id, id)
);
create index watch_report_person on watch_report (person_id, seq);
create trigger watch_report_no_change before update or delete on watch_report for each row execute function refuse_change();
create trigger watch_report_no_truncate before truncate on watch_report for each statement execute function refuse_change();

-- What of a version somebody has watched. A film earns credit again in another year: that is another pass.
create table watch_progress (
  person_id uuid not null references person,
  film_version_id uuid not null references film_version,
  pass smallint not null default 1 check (pass > 0),
  film_id uuid not null references film,
  watched int4multirange not null default '{}',
  position_ms integer not null default 0,
  last_watched_at timestamptz not null,
  -- The share asked for was reached.
  completed_at timestamptz,
  -- The day it was credited; without an entry when the film stood credited already.
  credited_on date,
  credit_entry_id uuid references credit_entry,
  primary key (person_id, film_version_id, pass),
  check (credited_on is null or completed_at is not null),
  check (credit_entry_id is null or credited_on is not null)
) with (fillfactor = 70);
create index watch_progress_recent on watch_progress (person_id, last_watched_at desc);

-- "I did watch it." A person decides; what is granted is a correction with a name, which never changes.
create table watch_objection (
  id uuid primary key,
  film_id uuid not null,
  film_version_id uuid not null,
  person_id uuid not null references person,
  raised_by uuid not null references account,
  raised_at timestamptz not null,
  text text not null check (length(btrim(text)) between 2 and 1000),
  state objection_state not null default 'open',
  decided_by uuid references account,
  decided_at timestamptz,
  reason text check (length(btrim(reason)) between 2 and 1000),
  foreign key (film_id, film_version_id) references film_version (film_id, id),
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is null) = (reason is null)),
  constraint watch_objection_second_person check (decided_by <> raised_by)
);
create unique index watch_objection_one_open on watch_objection (person_id, film_id) where state = 'open';
create index watch_objection_waiting on watch_objection (raised_at, id);
create index watch_objection_person on watch_objection (person_id, raised_at desc);

create table watch_correction (
  seq bigint generated always as identity primary key,
  objection_id uuid not null unique references watch_objection,
  person_id uuid not null references person,
  film_version_id uuid not null references film_version,
  granted int4multirange not null check (not isempty(granted)),
  granted_by uuid not null references account,
  granted_at timestamptz not null,
  reason text not null
);
create index watch_correction_person on watch_correction (person_id, film_version_id);
create trigger watch_correction_no_change before update or delete on watch_correction
  for each row execute function refuse_change();
create trigger watch_correction_no_truncate before truncate on watch_correction
  for each statement execute function refuse_change();

revoke update, delete, truncate on watch_report, watch_correction from lunxun_app;
