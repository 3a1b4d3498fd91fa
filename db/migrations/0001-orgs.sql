-- Organisations and people: the tree, and everything about a person that has a date.
-- Dated rows are half-open: valid on from_on, no longer valid on until_on (null = open).
-- Their exclusion constraints take a 64-bit hash of the person, not the person: with the id itself the planner prefers their
-- GiST index for every look-up by person, which reads ten times the pages of the B-tree beside it (measured at 300,000 people).
create extension if not exists btree_gist;

create type org_kind as enum ('committee', 'work_committee', 'primary_committee', 'general_branch', 'branch', 'group');
create type org_form as enum ('regular', 'joint', 'temporary', 'direct', 'migrant');
create type org_setting as enum (
  'village', 'urban_community', 'township_organ', 'government_agency', 'public_institution', 'school',
  'state_owned_enterprise', 'non_public_enterprise', 'social_organisation', 'other');

create table org (
  id uuid primary key,
  serial integer generated always as identity unique,
  parent_id uuid references org,
  -- '/' + the serials from the root down to this org, each followed by '/'. Kept by trigger; "C" so that a prefix is a range.
  path text collate "C" not null unique,
  kind org_kind not null,
  form org_form not null default 'regular',
  setting org_setting not null default 'other',
  name text not null check (name = btrim(name) and length(name) between 2 and 100),
  short_name text check (length(short_name) <= 40),
  code text unique check (code ~ '^[0-9A-Za-z-]{1,32}$'),
  phone text,
  address text,
  established_on date,
  dissolved_on date,
  sort_order integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (dissolved_on > established_on)
);
create index org_parent on org (parent_id, sort_order, serial);
create unique index org_sibling_name on org (parent_id, name) where dissolved_on is null;
create unique index org_one_root on org ((parent_id is null)) where parent_id is null;
create index org_name on org (name text_pattern_ops);

create function org_place() returns trigger language plpgsql as $$
declare above text;
begin
  -- One change of the tree at a time: a child made while its grandparent moves would keep the old path.
  if tg_op = 'INSERT' then perform pg_advisory_xact_lock_shared(724020); else perform pg_advisory_xact_lock(724020); end if;
  select path into above from org where id = new.parent_id for share;
  new.path := coalesce(above, '/') || new.serial || '/';
  if tg_op = 'UPDATE' and above like old.path || '%' then
    raise exception 'an organisation cannot be moved below itself' using errcode = 'check_violation', constraint = 'org_no_cycle';
  end if;
  return new;
end $$;
create trigger org_place before insert or update of parent_id on org for each row execute function org_place();

create function org_move_below() returns trigger language plpgsql as $$
begin
  update org set path = new.path || substr(path, length(old.path) + 1)
   where path collate "C" > old.path and path collate "C" < left(old.path, -1) || '0' and id <> new.id;
  return null;
end $$;
create trigger org_move_below after update of parent_id on org for each row
  when (old.path is distinct from new.path) execute function org_move_below();

create type sex as enum ('female', 'male');
create type education_level as enum ('primary_or_below', 'junior_secondary', 'senior_secondary', 'junior_college', 'bachelor', 'master_or_above');

create table person (
  id uuid primary key,
  name text not null check (name = btrim(name) and length(name) between 1 and 50),
  -- Sort and search keys made from the name by orgs/name.rules.ts: 'zhang wei' and 'zw'.
  name_pinyin text collate "C" not null,
  member_no text unique check (member_no ~ '^[0-9A-Za-z-]{3,32}$'),
  sex sex,
  ethnicity text check (length(ethnicity) <= 20),
  birth_on date,
  education education_level,
  phone text check (phone ~ '^\+?[0-9-]{5,20}$'),
  -- AES-256-GCM of the national identity number; the keyed hash finds duplicates without decrypting.
  national_id_cipher bytea,
  national_id_hash bytea unique,
  national_id_last4 text check (length(national_id_last4) = 4),
  note text check (length(note) <= 500),
  -- Every token a clerk may type: pieces of the name, pinyin and its initials, member number, phone.
  search tsvector not null,
  import_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((national_id_cipher is null) = (national_id_hash is null))
);
create index person_order on person (name_pinyin, id);
-- Whoever types one character means the surname: those names in their order, without sorting all who bear it.
create index person_surname on person (left(name, 1), name_pinyin, id);
create index person_search on person using gin (search);
create index person_phone on person (phone);
create index person_import on person (import_id) where import_id is not null;

-- Membership tie (组织关系): the organisation a person belongs to. At most one at a time.
create table tie (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  org_id uuid not null references org,
  from_on date not null,
  until_on date check (until_on > from_on),
  reason text check (length(reason) <= 200),
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint tie_one_at_a_time exclude using gist (uuid_hash_extended(person_id, 0) with =, daterange(from_on, until_on) with &&)
);
create index tie_person on tie (person_id, from_on desc) include (org_id, until_on);
create index tie_org on tie (org_id, person_id) include (from_on, until_on);

create type member_status as enum ('learner', 'applicant', 'activist', 'development_target', 'probationary', 'full');
create type registry_status as enum ('active', 'suspended_lost_contact', 'suspended_abroad', 'removed', 'deceased');

create table membership (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  member_status member_status not null,
  registry_status registry_status not null default 'active',
  from_on date not null,
  until_on date check (until_on > from_on),
  reason text check (length(reason) <= 200),
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint membership_one_at_a_time exclude using gist (uuid_hash_extended(person_id, 0) with =, daterange(from_on, until_on) with &&)
);
create index membership_person on membership (person_id, from_on desc) include (member_status, registry_status, until_on);
create index membership_irregular on membership (registry_status, person_id) where registry_status <> 'active';

-- Term of office (任期) of a committee, with its real dates.
create table term (
  id uuid primary key,
  org_id uuid not null references org,
  number integer not null check (number > 0),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  unique (org_id, number)
);

create type post_position as enum (
  'secretary', 'deputy_secretary', 'organisation_commissioner', 'publicity_commissioner', 'discipline_commissioner',
  'committee_member_other', 'group_leader', 'first_secretary', 'party_building_instructor', 'villagers_committee_member');

create table post (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  org_id uuid not null references org,
  position post_position not null,
  term_id uuid references term,
  from_on date not null,
  until_on date check (until_on > from_on),
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint post_once_at_a_time exclude using gist (
    uuid_hash_extended(person_id, 0) with =, org_id with =, position with =, daterange(from_on, until_on) with &&)
);
create index post_person on post (person_id, from_on desc);
create index post_org on post (org_id, position);

create type exemption_reason as enum ('infirm_or_ill', 'registry_suspended', 'other');
create table exemption (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  reason exemption_reason not null,
  note text check (length(note) <= 500),
  decided_by text not null check (length(decided_by) between 1 and 100),
  from_on date not null,
  until_on date check (until_on > from_on),
  review_on date,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint exemption_one_at_a_time exclude using gist (uuid_hash_extended(person_id, 0) with =, daterange(from_on, until_on) with &&)
);

create index exemption_person on exemption (person_id, from_on desc);

create type away_direction as enum ('same_city', 'same_province', 'other_province', 'abroad');
-- Being away (流动): the tie stays at home, the person lives elsewhere.
create table away (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  direction away_direction not null,
  place text not null check (length(place) between 1 and 100),
  reason text check (length(reason) <= 200),
  host_org text check (length(host_org) <= 100),
  contact_name text check (length(contact_name) <= 50),
  contact_phone text,
  certificate_no text check (length(certificate_no) <= 40),
  from_on date not null,
  until_on date check (until_on > from_on),
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint away_one_at_a_time exclude using gist (uuid_hash_extended(person_id, 0) with =, daterange(from_on, until_on) with &&)
);
create index away_person on away (person_id, from_on desc);
