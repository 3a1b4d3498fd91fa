-- Courses: what editors write, versions that are frozen when they are released, files, and how far each person has come.
-- Stages and decisions of review are those of films.
create type course_state as enum ('draft', 'first_review', 'second_review', 'final_review', 'approved', 'released', 'withdrawn');
create type course_track as enum ('spirit', 'skills');
create type lesson_kind as enum ('article', 'film', 'document', 'quiz', 'attachment');
create type course_file_kind as enum ('picture', 'pdf', 'office', 'archive');

-- The row is what editors work on; members see a released version only.
create table course (
  id uuid primary key,
  org_id uuid not null references org,
  state course_state not null default 'draft',
  title text not null check (title = btrim(title) and length(title) between 2 and 200),
  summary text not null default '' check (length(summary) <= 2000),
  track course_track,
  category credit_category,
  organiser_level organiser_level not null default 'county',
  owning_department text not null default '' check (length(owning_department) <= 100),
  -- For the whole course; what its films and quizzes have earned already is taken off.
  hours numeric(7,2) not null default 0 check (hours between 0 and 200),
  -- Lessons one after another.
  keeps_order boolean not null default false,
  prerequisite_ids uuid[] not null default '{}',
  picture_file_id uuid,
  -- Modules with their lessons, without the texts: server/courses/outline.rules.ts.
  outline jsonb not null default '[]' check (jsonb_typeof(outline) = 'array'),
  -- Who may see it once released: everybody at home below this organisation, everybody if null; [from, until).
  audience_org_id uuid references org,
  available_from date,
  available_until date check (available_until > available_from),
  -- The version members see, also while the next one is written and reviewed.
  current_version_id uuid,
  review_round integer not null default 0,
  released_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  withdrawn_at timestamptz,
  -- Words of the text, made by server/search-words.rules.ts.
  search tsvector not null default '',
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint course_released_has_version check (state <> 'released' or current_version_id is not null),
  constraint course_withdrawn_has_reason check (state <> 'withdrawn' or (withdrawn_reason is not null and current_version_id is null))
);
create index course_order on course (updated_at desc, id);
create index course_search on course using gin (search);
create index course_on_air on course (released_at desc, id) where current_version_id is not null;

-- Everybody who wrote something of it: none of them reviews it.
create table course_author (
  course_id uuid not null references course,
  account_id uuid not null references account,
  primary key (course_id, account_id)
);

-- A lesson for good, in whatever versions it appears; the text is the one being written. One taken out of the outline keeps its
-- text, so that the outline before can be saved again.
create table lesson (
  id uuid primary key,
  course_id uuid not null references course,
  html text not null default '' check (length(html) <= 400000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (course_id, id)
);

create table course_review (
  id uuid primary key,
  course_id uuid not null references course,
  round integer not null check (round > 0),
  stage review_stage not null,
  decision review_decision not null,
  comment text not null default '' check (length(comment) <= 2000),
  account_id uuid not null references account,
  at timestamptz not null default now(),
  constraint course_review_once unique (course_id, round, stage),
  constraint course_review_one_stage_each exclude using gist (course_id with =, account_id with =, stage with <>),
  constraint course_review_return_says_why check (decision = 'pass' or length(btrim(comment)) > 0)
);
create function course_review_check() returns trigger language plpgsql as $$
begin
  if exists (select from course_author where course_id = new.course_id and account_id = new.account_id) then
    raise exception 'nobody reviews a course of their own' using errcode = 'check_violation', constraint = 'course_review_not_own';
  end if;
  return new;
end $$;
create trigger course_review_check before insert on course_review for each row execute function course_review_check();
create trigger course_review_no_change before update or delete on course_review for each row execute function refuse_change();
create trigger course_review_no_truncate before truncate on course_review for each statement execute function refuse_change();

-- What was released, for good: somebody has studied it.
create table course_version (
  id uuid primary key,
  course_id uuid not null references course,
  number integer not null check (number > 0),
  title text not null,
  summary text not null,
  track course_track not null,
  category credit_category not null,
  organiser_level organiser_level not null,
  owning_department text not null,
  hours numeric(7,2) not null,
  keeps_order boolean not null,
  prerequisite_ids uuid[] not null,
  picture_file_id uuid,
  minutes integer not null,
  lesson_count integer not null check (lesson_count > 0),
  required_count integer not null check (required_count > 0),
  -- Who was under way with the one before had to take this one.
  requires_new boolean not null,
  released_by uuid not null references account,
  released_at timestamptz not null,
  unique (course_id, number),
  unique (course_id, id)
);
create table course_version_lesson (
  course_version_id uuid not null references course_version,
  lesson_id uuid not null references lesson,
  position integer not null check (position >= 0),
  module_id uuid not null,
  module_title text not null,
  title text not null,
  kind lesson_kind not null,
  is_required boolean not null,
  minutes integer not null,
  film_id uuid references film,
  quiz_id uuid references quiz,
  file_id uuid,
  html text not null,
  -- Characters to be read, or pages to be turned.
  length integer not null,
  primary key (course_version_id, lesson_id),
  unique (course_version_id, position)
);
create index course_version_lesson_lesson on course_version_lesson (lesson_id);
create index course_version_lesson_film on course_version_lesson (film_id) where film_id is not null;
create index course_version_lesson_quiz on course_version_lesson (quiz_id) where quiz_id is not null;

alter table course add constraint course_current_version foreign key (id, current_version_id) references course_version (course_id, id);

-- Bytes live in the database: one backup, no lost files. Cut into parts so that nothing is ever held whole; several courses may
-- have the same content, copies of one another.
create table course_blob (
  id uuid primary key,
  sha256 bytea not null check (length(sha256) = 32),
  size_bytes integer not null check (size_bytes > 0)
);
create table course_blob_part (
  blob_id uuid not null references course_blob on delete cascade,
  number integer not null check (number >= 0),
  bytes bytea not null,
  primary key (blob_id, number)
);
alter table course_blob_part alter column bytes set storage external;
create table course_file (
  id uuid primary key,
  course_id uuid not null references course,
  blob_id uuid not null references course_blob,
  filename text not null check (length(filename) between 1 and 255),
  kind course_file_kind not null,
  media_type text not null,
  page_count integer check (page_count > 0),
  uploaded_by uuid not null references account,
  uploaded_at timestamptz not null,
  unique (course_id, id)
);
create index course_file_blob on course_file (blob_id);
alter table course add constraint course_picture foreign key (id, picture_file_id) references course_file (course_id, id);
alter table course_version_lesson add foreign key (file_id) references course_file;

-- Which files a released version shows, and in which lesson; null: with the course itself.
create table course_version_file (
  course_version_id uuid not null references course_version,
  file_id uuid not null references course_file,
  lesson_id uuid references lesson,
  constraint course_version_file_once unique nulls not distinct (course_version_id, file_id, lesson_id)
);
create index course_version_file_file on course_version_file (file_id);

do $$
declare frozen text;
begin
  foreach frozen in array array['course_version', 'course_version_lesson', 'course_version_file'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
      frozen || '_no_change', frozen);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
      frozen || '_no_truncate', frozen);
  end loop;
end $$;
revoke update, delete, truncate on course_review, course_version, course_version_lesson, course_version_file from lunxun_app;

create function course_keep() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'withdrawn') and
     (new.title, new.summary, new.track, new.category, new.organiser_level, new.owning_department, new.hours, new.keeps_order,
      new.prerequisite_ids, new.picture_file_id, new.outline, new.org_id)
     is distinct from
     (old.title, old.summary, old.track, old.category, old.organiser_level, old.owning_department, old.hours, old.keeps_order,
      old.prerequisite_ids, old.picture_file_id, old.outline, old.org_id) then
    raise exception 'the text is frozen' using errcode = 'check_violation', constraint = 'course_text_frozen';
  end if;
  if new.current_version_id is not null and new.current_version_id is distinct from old.current_version_id and
     (select count(distinct stage) from course_review where course_id = new.id and round = new.review_round and decision = 'pass') < 3
  then
    raise exception 'three stages of review come first' using errcode = 'check_violation', constraint = 'course_not_reviewed';
  end if;
  return new;
end $$;
create trigger course_keep before update on course for each row execute function course_keep();
create function course_begin() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' then
    raise exception 'a course begins as a draft' using errcode = 'check_violation', constraint = 'course_begins_as_draft';
  end if;
  return new;
end $$;
create trigger course_begin before insert on course for each row execute function course_begin();
create function lesson_keep() returns trigger language plpgsql as $$
begin
  if (select state from course where id = new.course_id) not in ('draft', 'withdrawn') then
    raise exception 'the text is frozen' using errcode = 'check_violation', constraint = 'course_text_frozen';
  end if;
  return new;
end $$;
create trigger lesson_keep before update of html on lesson for each row execute function lesson_keep();

-- People whom an officer has enrolled: everybody at home below the organisation, also who comes later.
create table course_audience (
  id uuid primary key,
  course_id uuid not null references course,
  org_id uuid not null references org,
  -- Of member_status; empty: of whatever status.
  member_statuses text[] not null default '{}' check (member_statuses <@ array[
    'learner', 'applicant', 'activist', 'development_target', 'probationary', 'full']),
  due_on date,
  created_by uuid not null references account,
  created_at timestamptz not null,
  -- The day everybody in it was last looked for; null: not yet.
  settled_on date,
  removed_at timestamptz
);
create index course_audience_course on course_audience (course_id);
create index course_audience_waiting on course_audience (settled_on nulls first) where removed_at is null;

create table enrolment (
  id uuid primary key,
  course_id uuid not null references course,
  person_id uuid not null references person on delete cascade,
  -- The version this person studies.
  course_version_id uuid not null,
  audience_id uuid references course_audience,
  due_on date,
  enrolled_at timestamptz not null,
  begun_at timestamptz,
  last_at timestamptz,
  last_lesson_id uuid references lesson,
  -- Of the lessons that are required; kept with every change.
  done_count integer not null default 0,
  required_count integer not null,
  completed_at timestamptz,
  -- Which version it was completed on, and what it earned.
  completed_version_id uuid references course_version,
  credited_hours numeric(7,2),
  deducted_hours numeric(7,2),
  credit_entry_id uuid references credit_entry,
  constraint enrolment_once unique (course_id, person_id),
  foreign key (course_id, course_version_id) references course_version (course_id, id),
  check ((completed_at is null) = (completed_version_id is null)),
  check ((completed_at is null) = (credited_hours is null))
);
create index enrolment_person on enrolment (person_id, last_at desc);

create table lesson_progress (
  person_id uuid not null references person,
  lesson_id uuid not null references lesson,
  opened_at timestamptz,
  last_at timestamptz,
  read_pages integer[] not null default '{}',
  last_page integer,
  scrolled_share real not null default 0 check (scrolled_share between 0 and 1),
  completed_at timestamptz,
  primary key (person_id, lesson_id)
);

-- Whose courses are to be looked at again: a film of them was watched, a quiz done, or a version taken. Whoever writes leaves a
-- row in the same transaction and waits for nobody.
create table course_stale (
  id bigint generated always as identity primary key,
  person_id uuid not null references person on delete cascade
);
create function note_course_stale_film() returns trigger language plpgsql as $$
begin
  insert into course_stale (person_id) select new.person_id
   where exists (select from course_version_lesson where film_id = new.film_id);
  return null;
end $$;
create trigger watch_progress_completed_course after insert on watch_progress for each row
  when (new.completed_at is not null) execute function note_course_stale_film();
create trigger watch_progress_completes_course after update on watch_progress for each row
  when (new.completed_at is not null and old.completed_at is null) execute function note_course_stale_film();
create function note_course_stale_quiz() returns trigger language plpgsql as $$
begin
  insert into course_stale (person_id) select new.person_id
   where exists (select from course_version_lesson where quiz_id = new.quiz_id);
  return null;
end $$;
create trigger attempt_done_course after insert on attempt for each row
  when (new.state = 'done') execute function note_course_stale_quiz();
create trigger attempt_becomes_done_course after update on attempt for each row
  when (new.state = 'done' and old.state <> 'done') execute function note_course_stale_quiz();

-- Who has come to a place, or got another status: perhaps into the audience of a course.
create table course_newcomer (
  id bigint generated always as identity primary key,
  person_id uuid not null references person on delete cascade
);
create function note_course_newcomer() returns trigger language plpgsql as $$
begin
  -- Where no course has an audience nobody can be missing from one.
  if exists (select from course_audience where removed_at is null) then
    insert into course_newcomer (person_id) select distinct person_id from added;
  end if;
  return null;
end $$;
create trigger tie_added_course after insert on tie referencing new table as added
  for each statement execute function note_course_newcomer();
create trigger tie_changed_course after update on tie referencing new table as added
  for each statement execute function note_course_newcomer();
create trigger membership_added_course after insert on membership referencing new table as added
  for each statement execute function note_course_newcomer();
create trigger membership_changed_course after update on membership referencing new table as added
  for each statement execute function note_course_newcomer();
