-- Nobody releases what they wrote: who has changed a quiz since it was last released.
alter table quiz add column writers uuid[] not null default '{}';
update quiz set writers = array[created_by] where created_by is not null;

-- A branch paper: a quiz printed for people without phones. Everybody of that paper gets the same questions in the same order.
create table quiz_paper (
  id uuid primary key,
  quiz_id uuid not null references quiz,
  quiz_version_id uuid not null references quiz_version,
  -- Whose home lies below may have a result on it.
  org_id uuid not null references org,
  max_points numeric(10,4) not null check (max_points > 0),
  created_by uuid not null references account,
  created_at timestamptz not null
);
create index quiz_paper_order on quiz_paper (created_at desc, id desc);
create index quiz_paper_quiz on quiz_paper (quiz_id);

create table quiz_paper_item (
  paper_id uuid not null references quiz_paper,
  position integer not null check (position >= 0),
  slot integer not null check (slot >= 0),
  question_version_id uuid not null references question_version,
  -- At each place the choice that stands there, the first being A.
  choice_order smallint[] not null,
  max_points numeric(10,4) not null check (max_points > 0),
  primary key (paper_id, position)
);
create trigger quiz_paper_item_no_change before update or delete on quiz_paper_item for each row execute function refuse_change();

alter table attempt add column paper_id uuid references quiz_paper;
create index attempt_paper on attempt (paper_id) where paper_id is not null;

-- What two people read on one answer sheet. It counts once they agree; until then either may look again.
create table quiz_paper_result (
  id uuid primary key,
  paper_id uuid not null references quiz_paper,
  person_id uuid not null references person,
  -- { takenOn, answers: [answer or null by position] }
  first jsonb not null check (jsonb_typeof(first) = 'object'),
  first_by uuid not null references account,
  first_at timestamptz not null,
  second jsonb check (jsonb_typeof(second) = 'object'),
  second_by uuid references account,
  second_at timestamptz,
  -- Once both agree.
  attempt_id uuid references attempt,
  version integer not null default 1,
  constraint quiz_paper_result_once unique (paper_id, person_id),
  constraint quiz_paper_two_people check (second_by is distinct from first_by),
  check ((second is null) = (second_by is null) and (second is null) = (second_at is null)),
  check (attempt_id is null or second is not null)
);
create function refuse_agreed() returns trigger language plpgsql as $$
begin
  if old.attempt_id is not null then
    raise exception 'Both have agreed on this sheet' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger quiz_paper_result_agreed before update or delete on quiz_paper_result
  for each row execute function refuse_agreed();
revoke update, delete, truncate on quiz_paper_item from lunxun_app;
