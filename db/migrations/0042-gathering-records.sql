-- Records of gatherings: a second person at closing, marks and places in conflict decided by a person, study made up for, papers kept
-- with the record, and corrections with a name.

-- The county may require that one person proposes a closing and another confirms it.
insert into setting (key, value) values ('gatherings', '{"closingNeedsSecond": false}');

create type closing_outcome as enum ('confirmed', 'returned', 'withdrawn');
create table closing_proposal (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  -- What was proposed, as it was sent: minutes of items, the record, what to do with those not marked.
  closing jsonb not null check (jsonb_typeof(closing) = 'object'),
  -- The list it was proposed upon; another mark since then, and it must be proposed anew.
  list_state text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  outcome closing_outcome,
  decided_by uuid references account,
  decided_at timestamptz,
  note text check (length(note) between 2 and 500),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  constraint closing_two_people check (outcome is distinct from 'confirmed' or decided_by <> proposed_by),
  constraint closing_returned_by_another check (outcome is distinct from 'returned' or decided_by <> proposed_by)
);
create unique index closing_proposal_waiting on closing_proposal (gathering_id) where outcome is null;
create index closing_proposal_gathering on closing_proposal (gathering_id, proposed_at);

alter table gathering_closing
  add column proposed_by uuid references account,
  add constraint gathering_closing_two_people check (proposed_by <> closed_by);

-- Two clerks wrote different things about one person: which version stands was chosen by a person.
create table mark_decision (
  mark_id uuid primary key references attendance_mark (id),
  gathering_id uuid not null references gathering,
  person_id uuid not null references person,
  -- Whether the mark that had been held back was taken; otherwise what stood was kept.
  is_taken boolean not null,
  decided_by uuid not null references account,
  decided_at timestamptz not null
);
create index mark_decision_gathering on mark_decision (gathering_id, person_id);
create trigger mark_decision_no_change before update or delete on mark_decision for each row execute function refuse_change();
create trigger mark_decision_no_truncate before truncate on mark_decision for each statement execute function refuse_change();

-- Nobody is in two places at once: whether being here counts was decided by a person, who says why. The latest stands.
create table overlap_decision (
  seq bigint generated always as identity primary key,
  gathering_id uuid not null references gathering,
  person_id uuid not null references person,
  counts boolean not null,
  reason text not null check (length(btrim(reason)) between 2 and 500),
  decided_by uuid not null references account,
  decided_at timestamptz not null
);
create index overlap_decision_gathering on overlap_decision (gathering_id, person_id, seq desc);
create trigger overlap_decision_no_change before update or delete on overlap_decision for each row execute function refuse_change();
create trigger overlap_decision_no_truncate before truncate on overlap_decision for each statement execute function refuse_change();

-- Study made up for may be taken back with a reason, and entered again.
alter table make_up drop constraint make_up_gathering_id_person_id_key;
alter table make_up
  add column reversed_by uuid references account,
  add column reversed_at timestamptz,
  add column reversal_reason text check (length(reversal_reason) between 2 and 500),
  add constraint make_up_reversal_whole
    check ((reversed_at is null) = (reversal_reason is null) and (reversed_at is null) = (reversed_by is null));
create unique index make_up_standing on make_up (gathering_id, person_id) where reversed_at is null;
create index make_up_person on make_up (person_id, gathering_id);
create table make_up_credit (
  make_up_id uuid not null references make_up,
  entry_id uuid not null references credit_entry,
  primary key (make_up_id, entry_id)
);
create unique index make_up_credit_entry on make_up_credit (entry_id);

-- Signed sheets, photos if anybody likes to take some: nothing of it is ever required.
create table gathering_file (
  gathering_id uuid not null references gathering,
  file_id uuid not null references evidence_file,
  added_by uuid not null references account,
  added_at timestamptz not null,
  removed_by uuid references account,
  removed_at timestamptz,
  primary key (gathering_id, file_id),
  check ((removed_at is null) = (removed_by is null))
);

-- What was changed in a record that had been closed: by whom, why, from what to what. A late sheet is one, too.
create table gathering_correction (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  kind text not null check (kind in ('record', 'attendance')),
  -- record: { field: { from, to } }; attendance: [{ personId, name, from, to }]
  changes jsonb not null,
  reason text not null check (length(btrim(reason)) between 2 and 500),
  corrected_by uuid not null references account,
  corrected_at timestamptz not null
);
create index gathering_correction_gathering on gathering_correction (gathering_id, corrected_at);
create trigger gathering_correction_no_change before update or delete on gathering_correction
  for each row execute function refuse_change();
create trigger gathering_correction_no_truncate before truncate on gathering_correction
  for each statement execute function refuse_change();

-- Same place at the same time.
create index gathering_place on gathering (lower(place), starts_at) where state in ('planned', 'open');
-- Which branches have screened which film.
create index agenda_item_film on agenda_item (film_id, gathering_id) where film_id is not null;

revoke update, delete, truncate on mark_decision, overlap_decision, make_up_credit, gathering_correction from lunxun_app;
