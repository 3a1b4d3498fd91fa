-- Question banks, quizzes and what people answered. What was asked is frozen: questions and quizzes have versions that never change.
create type question_kind as enum (
  'single', 'multiple', 'true_false', 'fill_in', 'matching', 'ordering', 'numeric', 'short_answer');

create table question_bank (
  id uuid primary key,
  org_id uuid not null references org,
  name text not null check (name = btrim(name) and length(name) between 2 and 100),
  description text not null default '' check (length(description) <= 1000),
  version integer not null default 1,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  constraint question_bank_name unique (org_id, name)
);

create table question (
  id uuid primary key,
  bank_id uuid not null references question_bank,
  kind question_kind not null,
  category text not null default '' check (length(category) <= 50),
  tags text[] not null default '{}',
  difficulty smallint not null default 3 check (difficulty between 1 and 5),
  -- Not drawn any more; what was drawn stays.
  retired_at timestamptz,
  -- What it asks now; null only while the first version is being written.
  current_version_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index question_order on question (bank_id, id);
create index question_tags on question using gin (tags);

create table question_version (
  id uuid primary key,
  question_id uuid not null references question,
  number integer not null check (number > 0),
  -- A question as server/quizzes/question.rules.ts reads it, with its key.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  created_by uuid references account,
  created_at timestamptz not null default now(),
  unique (question_id, number)
);
alter table question add foreign key (current_version_id) references question_version;
create trigger question_version_no_change before update or delete on question_version
  for each row execute function refuse_change();
create trigger question_version_no_truncate before truncate on question_version for each statement execute function refuse_change();

create type quiz_state as enum ('draft', 'released', 'withdrawn');
-- The row is what editors work on; members see the released version only.
create table quiz (
  id uuid primary key,
  org_id uuid not null references org,
  state quiz_state not null default 'draft',
  title text not null check (title = btrim(title) and length(title) between 2 and 100),
  description text not null default '' check (length(description) <= 2000),
  category credit_category not null,
  organiser_level organiser_level not null,
  -- Whose home lies below; null: everybody.
  audience_org_id uuid references org,
  settings jsonb not null,
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  current_version_id uuid,
  version integer not null default 1,
  created_by uuid references account,
  updated_at timestamptz not null default now()
);
create index quiz_order on quiz (updated_at desc, id desc);

create table quiz_version (
  id uuid primary key,
  quiz_id uuid not null references quiz,
  number integer not null check (number > 0),
  title text not null,
  description text not null,
  category credit_category not null,
  organiser_level organiser_level not null,
  audience_org_id uuid references org,
  settings jsonb not null,
  -- Sections with the question versions each may draw.
  sections jsonb not null,
  released_by uuid references account,
  released_at timestamptz not null,
  unique (quiz_id, number)
);
alter table quiz add foreign key (current_version_id) references quiz_version;
create trigger quiz_version_no_change before update or delete on quiz_version for each row execute function refuse_change();
create trigger quiz_version_no_truncate before truncate on quiz_version for each statement execute function refuse_change();

-- Which question versions a released quiz may ask.
create table quiz_question (
  quiz_version_id uuid not null references quiz_version,
  question_version_id uuid not null references question_version,
  primary key (quiz_version_id, question_version_id)
);
create index quiz_question_version on quiz_question (question_version_id);

create type attempt_state as enum ('open', 'marking', 'done');
create type attempt_end as enum ('by_member', 'by_time');
create table attempt (
  id uuid primary key,
  quiz_id uuid not null references quiz,
  quiz_version_id uuid not null references quiz_version,
  person_id uuid not null references person,
  number integer not null check (number > 0),
  -- Where the person belonged when it began.
  home_path text collate "C" not null,
  state attempt_state not null default 'open',
  started_at timestamptz not null,
  deadline_at timestamptz,
  -- Until when answers given before the deadline may arrive; afterwards the attempt is submitted as it is.
  last_arrival_at timestamptz,
  submitted_at timestamptz,
  ended attempt_end,
  points numeric(10,4),
  max_points numeric(10,4) not null check (max_points > 0),
  check ((state = 'open') = (submitted_at is null)),
  check ((state = 'done') = (points is not null)),
  unique (quiz_id, person_id, number)
);
create unique index attempt_one_open on attempt (quiz_id, person_id) where state = 'open';
create index attempt_person on attempt (person_id, started_at desc);
create index attempt_overdue on attempt (last_arrival_at) where state = 'open';
create index attempt_marking on attempt (submitted_at, id) where state = 'marking';
create index attempt_version on attempt (quiz_version_id, person_id, number) where state = 'done';

create table attempt_item (
  id uuid primary key,
  attempt_id uuid not null references attempt,
  position integer not null check (position >= 0),
  slot integer not null check (slot >= 0),
  question_version_id uuid not null references question_version,
  -- At each place the choice that stood there.
  choice_order smallint[] not null,
  max_points numeric(10,4) not null check (max_points > 0),
  answer jsonb,
  device_id uuid,
  seq integer,
  given_at timestamptz,
  -- How many answers have arrived, kept or not.
  answer_count integer not null default 0,
  -- What the answer is worth, 0 to 1; null until it is known.
  share numeric(8,6) check (share between 0 and 1),
  comment text check (length(comment) <= 1000),
  marked_by uuid references account,
  marked_at timestamptz,
  unique (attempt_id, position),
  check ((answer is null) = (given_at is null))
);

-- Every answer as it arrived, kept or not: evidence.
create table attempt_answer (
  id bigint generated always as identity primary key,
  item_id uuid not null references attempt_item,
  device_id uuid not null,
  seq integer not null check (seq > 0),
  answer jsonb not null,
  given_at timestamptz,
  received_at timestamptz not null,
  fate text not null check (fate in ('kept', 'overtaken', 'late')),
  constraint attempt_answer_once unique (item_id, device_id, seq)
);
create trigger attempt_answer_no_change before update or delete on attempt_answer for each row execute function refuse_change();
create trigger attempt_answer_no_truncate before truncate on attempt_answer for each statement execute function refuse_change();

-- Statistics to be reckoned anew: whoever finishes an attempt leaves a row, and never waits for another.
create table quiz_stale (
  id bigint generated always as identity primary key,
  quiz_version_id uuid not null references quiz_version
);
create table quiz_statistics (
  quiz_version_id uuid not null references quiz_version,
  -- Of the people below; null: of all.
  org_id uuid references org,
  document jsonb,
  computed_at timestamptz,
  constraint quiz_statistics_once unique nulls not distinct (quiz_version_id, org_id)
);
-- The latest figures of each question version, for its bank.
create table question_statistics (
  question_version_id uuid primary key references question_version,
  quiz_version_id uuid not null references quiz_version,
  count integer not null,
  facility double precision not null,
  discrimination double precision,
  computed_at timestamptz not null
);

revoke update, delete, truncate on question_version, quiz_version, attempt_answer from lunxun_app;
