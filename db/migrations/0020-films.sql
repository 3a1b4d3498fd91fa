-- Films: what an editor writes about one, its versions (one uploaded file each), reviews and captions.
create type film_state as enum ('draft', 'first_review', 'second_review', 'final_review', 'approved', 'released', 'withdrawn');
create type film_genre as enum (
  'exemplary_deeds', 'documentary', 'training_film', 'drama', 'micro_video', 'courseware', 'video_lecture');
create type film_version_state as enum ('uploading', 'queued', 'encoding', 'ready', 'failed', 'cancelled');
create type review_stage as enum ('first_review', 'second_review', 'final_review');
create type review_decision as enum ('pass', 'return');
create type caption_kind as enum ('embedded', 'uploaded');

create table film (
  id uuid primary key,
  org_id uuid not null references org,
  state film_state not null default 'draft',
  title text not null default '' check (length(title) <= 200),
  subtitle text not null default '' check (length(subtitle) <= 200),
  genre film_genre,
  -- Of credit_category; text, because the driver does not read arrays of our enumerations.
  categories text[] not null default '{}' check (categories <@ array[
    'political_theory', 'political_education', 'charter_rules_discipline', 'party_purpose', 'revolutionary_tradition',
    'situation_policy', 'knowledge_skills']),
  is_core_theory boolean not null default false,
  year smallint check (year between 1900 and 2200),
  producer text not null default '' check (length(producer) <= 200),
  joint_producers text[] not null default '{}',
  -- [{ duty, name }]
  crew jsonb not null default '[]' check (jsonb_typeof(crew) = 'array'),
  synopsis text not null default '' check (length(synopsis) <= 5000),
  keywords text[] not null default '{}',
  script text not null default '' check (length(script) <= 200000),
  language text not null default 'zh-CN' check (length(language) between 2 and 35),
  has_burnt_in_subtitles boolean not null default false,
  subject_consent text not null default '' check (length(subject_consent) <= 1000),
  music_and_footage_rights text not null default '' check (length(music_and_footage_rights) <= 1000),
  first_released_on date,
  first_release_channel text not null default '' check (length(first_release_channel) <= 200),
  awards text not null default '' check (length(awards) <= 1000),
  series_title text not null default '' check (length(series_title) <= 200),
  episode smallint check (episode between 1 and 999),
  -- What watching it earns, and how it is judged.
  earns_credit boolean not null default true,
  credit_category credit_category,
  organiser_level organiser_level not null default 'county',
  complete_share numeric(4,3) not null default 0.95 check (complete_share between 0.5 and 1),
  max_rate numeric(3,2) not null default 1 check (max_rate in (1, 1.25, 1.5, 2)),
  -- Null: no presence check.
  presence_every_minutes smallint check (presence_every_minutes between 2 and 120),
  -- Who may see it once released: everybody at home below this organisation, everybody if null; [from, until).
  audience_org_id uuid references org,
  available_from date,
  available_until date check (available_until > available_from),
  -- The version members see. Films have one exactly while they are on the air, also during the review of the next one.
  current_version_id uuid,
  -- The version the review is about.
  review_version_id uuid,
  review_round integer not null default 0,
  released_at timestamptz,
  released_by uuid references account,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  withdrawn_at timestamptz,
  -- Words of the text, made by films/search-words.rules.ts: PostgreSQL does not split Chinese.
  search tsvector not null default '',
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint film_released_has_version check (state <> 'released' or current_version_id is not null),
  constraint film_withdrawn_has_reason check (state <> 'withdrawn' or (withdrawn_reason is not null and current_version_id is null)),
  constraint film_off_air_in_draft check (state <> 'draft' or current_version_id is null),
  constraint film_review_has_version check (
    state not in ('first_review', 'second_review', 'final_review', 'approved') or review_version_id is not null)
);
create index film_org on film (org_id, updated_at desc);
create index film_order on film (updated_at desc, id);
create index film_search on film using gin (search);
create index film_on_air on film (released_at desc, id) where current_version_id is not null;
create index film_waiting on film (state, updated_at) where state in ('first_review', 'second_review', 'final_review', 'approved');
create index film_series on film (series_title, episode) where series_title <> '';

create table film_version (
  id uuid primary key,
  film_id uuid not null references film,
  number integer not null check (number > 0),
  state film_version_state not null default 'uploading',
  filename text not null check (length(filename) between 1 and 255),
  size_bytes bigint not null check (size_bytes > 0),
  -- What the browser knows the file by, so that the same file chosen again goes on with this upload.
  fingerprint text check (length(fingerprint) <= 300),
  -- Bytes that have arrived. The upload goes by the id of its version.
  uploaded_bytes bigint not null default 0,
  last_byte_at timestamptz not null default now(),
  -- False once the uploaded file is gone.
  source_kept boolean not null default true,
  queued_at timestamptz,
  -- Of the encode: who works on it now, when it was last heard of, how often it was begun.
  run_id uuid,
  beat_at timestamptz,
  attempts integer not null default 0,
  step text check (step in ('fetch', 'probe', 'encode', 'stills', 'publish', 'store')),
  progress real not null default 0 check (progress between 0 and 1),
  failure_kind text check (length(failure_kind) <= 60),
  failure_detail text check (length(failure_detail) <= 2000),
  -- Numbers that the sentence of this failure quotes.
  failure_facts jsonb not null default '{}',
  -- What the pipeline measured; set when ready.
  warnings text[] not null default '{}',
  duration_s numeric(9,3) check (duration_s > 0),
  width integer,
  height integer,
  frame_rate real,
  -- [{ name, width, height, codec, bandwidth, averageBandwidth, bytes }], largest first.
  rungs jsonb not null default '[]',
  audio_bandwidth integer,
  stored_bytes bigint not null default 0,
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (film_id, number),
  unique (film_id, id),
  constraint film_version_ready_is_measured check (state <> 'ready' or (duration_s is not null and jsonb_array_length(rungs) > 0)),
  constraint film_version_failure_is_named check ((state = 'failed') = (failure_kind is not null))
);
-- One at a time is on its way.
create unique index film_version_under_way on film_version (film_id) where state in ('uploading', 'queued', 'encoding');
create index film_version_working on film_version (state, last_byte_at) where state in ('uploading', 'queued', 'encoding');
create index film_version_sources on film_version (finished_at) where source_kept and state in ('ready', 'failed', 'cancelled');

alter table film
  add constraint film_current_version foreign key (id, current_version_id) references film_version (film_id, id),
  add constraint film_review_version foreign key (id, review_version_id) references film_version (film_id, id);

-- What is ready stays as it is: credit was given for it.
create function film_version_keep() returns trigger language plpgsql as $$
begin
  if old.state = 'ready' and (new.state, new.film_id, new.number, new.duration_s, new.rungs)
     is distinct from (old.state, old.film_id, old.number, old.duration_s, old.rungs) then
    raise exception 'a finished version does not change' using errcode = 'check_violation', constraint = 'film_version_final';
  end if;
  return new;
end $$;
create trigger film_version_keep before update on film_version for each row execute function film_version_keep();

-- Three stages, three people, none of whom made or sent in the film.
create table film_review (
  id uuid primary key,
  film_id uuid not null references film,
  film_version_id uuid not null,
  round integer not null check (round > 0),
  stage review_stage not null,
  decision review_decision not null,
  comment text not null default '' check (length(comment) <= 2000),
  account_id uuid not null references account,
  at timestamptz not null default now(),
  foreign key (film_id, film_version_id) references film_version (film_id, id),
  constraint film_review_once unique (film_id, round, stage),
  constraint film_review_one_stage_each exclude using gist (film_id with =, account_id with =, stage with <>),
  constraint film_review_return_says_why check (decision = 'pass' or length(btrim(comment)) > 0)
);
create function film_review_check() returns trigger language plpgsql as $$
begin
  if exists (select from film where id = new.film_id and created_by = new.account_id)
     or exists (select from film_version where film_id = new.film_id and created_by = new.account_id) then
    raise exception 'nobody reviews a film of their own' using errcode = 'check_violation', constraint = 'film_review_not_own';
  end if;
  return new;
end $$;
create trigger film_review_check before insert on film_review for each row execute function film_review_check();
create trigger film_review_no_change before update or delete on film_review for each row execute function refuse_change();
create trigger film_review_no_truncate before truncate on film_review for each statement execute function refuse_change();
revoke update, delete, truncate on film_review from lunxun_app;

create function film_keep() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'withdrawn') and
     (new.title, new.subtitle, new.genre, new.categories, new.is_core_theory, new.year, new.producer, new.joint_producers, new.crew,
      new.synopsis, new.keywords, new.script, new.language, new.has_burnt_in_subtitles, new.subject_consent,
      new.music_and_footage_rights, new.first_released_on, new.first_release_channel, new.awards, new.series_title, new.episode,
      new.earns_credit, new.credit_category, new.organiser_level, new.complete_share, new.max_rate, new.org_id)
     is distinct from
     (old.title, old.subtitle, old.genre, old.categories, old.is_core_theory, old.year, old.producer, old.joint_producers, old.crew,
      old.synopsis, old.keywords, old.script, old.language, old.has_burnt_in_subtitles, old.subject_consent,
      old.music_and_footage_rights, old.first_released_on, old.first_release_channel, old.awards, old.series_title, old.episode,
      old.earns_credit, old.credit_category, old.organiser_level, old.complete_share, old.max_rate, old.org_id) then
    raise exception 'the text is frozen' using errcode = 'check_violation', constraint = 'film_text_frozen';
  end if;
  if new.current_version_id is not null and new.current_version_id is distinct from old.current_version_id then
    if (select state from film_version where id = new.current_version_id) <> 'ready' then
      raise exception 'only a finished version is released' using errcode = 'check_violation', constraint = 'film_version_not_ready';
    end if;
    if (select count(distinct stage) from film_review where film_id = new.id and round = new.review_round and decision = 'pass'
        and film_version_id = new.current_version_id) < 3 then
      raise exception 'three stages of review come first' using errcode = 'check_violation', constraint = 'film_not_reviewed';
    end if;
  end if;
  return new;
end $$;
create trigger film_keep before update on film for each row execute function film_keep();
create function film_begin() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' then
    raise exception 'a film begins as a draft' using errcode = 'check_violation', constraint = 'film_begins_as_draft';
  end if;
  return new;
end $$;
create trigger film_begin before insert on film for each row execute function film_begin();

create table caption (
  id uuid primary key,
  film_version_id uuid not null references film_version,
  language text not null check (length(language) between 2 and 35),
  label text not null check (length(label) between 1 and 60),
  kind caption_kind not null,
  -- [{ startMs, endMs, text }] in order.
  cues jsonb not null check (jsonb_typeof(cues) = 'array'),
  updated_by uuid references account,
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create index caption_version on caption (film_version_id);

-- Which process holds an upload; it renews its hold, so that one lost with its process ends by itself.
create unlogged table upload_hold (
  upload_id text primary key,
  holder uuid not null,
  until timestamptz not null,
  -- Somebody else wants to go on with this upload: a line that was cut and came back.
  is_wanted boolean not null default false
);

-- Files of deleted drafts, to be removed from the storage. Nothing is ever removed there only because no row speaks of it: a database
-- restored from a backup must not cost the films that came after it.
create table film_removal (
  film_version_id uuid primary key,
  asked_at timestamptz not null default now()
);
