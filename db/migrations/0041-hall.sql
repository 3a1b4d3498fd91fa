-- The hall: what its screen really played of the films of a gathering, who joined from afar, and packs for halls without a line.
-- Milliseconds throughout.

-- What a computer may take along: films and roster of one gathering, signed by us, until a day.
create table hall_pack (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  made_by uuid not null references account,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  -- Of the text that was signed.
  payload_hash bytea not null check (length(payload_hash) = 32),
  -- [{ itemId, filmId, filmVersionId }]
  films jsonb not null check (jsonb_typeof(films) = 'array')
);
create index hall_pack_gathering on hall_pack (gathering_id);

-- What a computer brought back of a pack: once. The same again is answered as before, another is refused.
create table hall_pack_return (
  pack_id uuid not null references hall_pack,
  client_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  returned_by uuid not null references account,
  received_at timestamptz not null,
  answer jsonb not null,
  primary key (pack_id, client_id)
);

-- The clock of a hall: a second of a gathering counts once, whatever the number of screens and computers.
create table hall_clock (
  gathering_id uuid primary key references gathering,
  spent int8multirange not null default '{}',
  offline_left_ms integer not null check (offline_left_ms >= 0)
);

-- One film of the agenda on one screen.
create table hall_play (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  -- No foreign key: an agenda may be rewritten, evidence not.
  item_id uuid not null,
  film_id uuid not null,
  film_version_id uuid not null,
  -- Played from a pack, without a line.
  pack_id uuid references hall_pack,
  client_id uuid not null,
  device text check (length(device) <= 300),
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  playing_since timestamptz,
  last_made_at timestamptz not null,
  watched int4multirange not null default '{}',
  -- Where the film stood when the screen last said so: those who join from afar go by it.
  position_ms integer not null default 0,
  position_at timestamptz,
  is_playing boolean not null default false,
  rate real not null default 1,
  foreign key (film_id, film_version_id) references film_version (film_id, id)
);
create index hall_play_gathering on hall_play (gathering_id, item_id);

-- Every report of a screen, with what was judged. Nothing is ever changed here.
create table hall_report (
  seq bigint generated always as identity primary key,
  -- Made by the computer: the same report twice is one.
  id uuid not null,
  play_id uuid not null references hall_play,
  received_at timestamptz not null,
  held_ms integer not null check (held_ms >= 0),
  rate real not null,
  is_playing boolean not null,
  playing_at_ms integer not null,
  claimed jsonb not null check (jsonb_typeof(claimed) = 'array'),
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  accepted int4multirange not null,
  refused jsonb not null default '[]' check (jsonb_typeof(refused) = 'array'),
  unique (play_id, id)
);
create trigger hall_report_no_change before update or delete on hall_report for each row execute function refuse_change();
create trigger hall_report_no_truncate before truncate on hall_report for each statement execute function refuse_change();

-- Sittings of those who watched along from elsewhere; their own reports say how much.
create table hall_remote (
  session_id uuid primary key references watch_session,
  gathering_id uuid not null references gathering,
  item_id uuid not null,
  person_id uuid not null references person,
  joined_at timestamptz not null
);
create index hall_remote_gathering on hall_remote (gathering_id, person_id);

-- A film shown without a log of ours (a disc, another player): whoever closed said how long, under their name.
create table hall_statement (
  gathering_id uuid not null,
  number integer not null,
  item_id uuid not null,
  minutes smallint not null check (minutes between 0 and 1440),
  stated_by uuid not null references account,
  stated_at timestamptz not null,
  primary key (gathering_id, number, item_id),
  foreign key (gathering_id, number) references gathering_closing
);
create trigger hall_statement_no_change before update or delete on hall_statement
  for each row execute function refuse_change();
create trigger hall_statement_no_truncate before truncate on hall_statement
  for each statement execute function refuse_change();

-- Names, sizes and checksums of the files of one track of a version, reckoned once: [{ path, sizeBytes, sha256 }].
create table film_track (
  film_version_id uuid not null references film_version on delete cascade,
  track text not null check (length(track) between 1 and 20),
  files jsonb not null check (jsonb_typeof(files) = 'array'),
  primary key (film_version_id, track)
);

revoke update, delete, truncate on hall_report, hall_statement, hall_pack, hall_pack_return from lunxun_app;
