-- Accounts: who may sign in, what they hold, and where.
create table account (
  id uuid primary key,
  person_id uuid unique references person on delete restrict,
  -- Where an account without a person belongs: staff, integrations.
  org_id uuid references org,
  login_name text unique check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  display_name text not null check (length(display_name) between 1 and 50),
  password_hash text,
  password_changed_at timestamptz,
  totp_secret_cipher bytea,
  totp_confirmed_at timestamptz,
  -- The last time step accepted, so that a code works once.
  totp_last_step bigint,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  elder_mode boolean not null default false,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (person_id is not null or (login_name is not null and org_id is not null))
);

create index account_order on account (display_name, id);
-- Looking accounts up by the beginning of a name; those of people are found through the person.
create index account_login_prefix on account (login_name text_pattern_ops) where login_name is not null;
create index account_staff_prefix on account (lower(display_name) text_pattern_ops) where person_id is null;

-- One-time code printed by an officer: it opens a session that can only choose a new password.
create table issued_code (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  code_hash text not null,
  issued_by uuid references account,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  cancelled_at timestamptz
);
create unique index issued_code_open on issued_code (account_id) where used_at is null and cancelled_at is null;

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create type sign_in_method as enum ('password', 'issued_code', 'oidc');
-- What a session may still be waiting for. Only 'open' reaches the product.
create type session_stage as enum ('second_factor', 'enrol_second_factor', 'change_password', 'open');
create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique,
  stage session_stage not null,
  -- How it began: who came with a printed code must choose a password.
  method sign_in_method not null default 'password',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_minutes integer not null check (idle_minutes > 0),
  expires_at timestamptz not null,
  ip inet,
  user_agent text check (length(user_agent) <= 300),
  revoked_at timestamptz
);
create index session_account on session (account_id, last_seen_at desc);

create table external_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index external_identity_account on external_identity (account_id);

create table oidc_request (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create type role as enum (
  'system_admin', 'security_admin', 'auditor', 'county_officer', 'township_officer', 'branch_secretary', 'editor', 'reviewer');
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  role role not null,
  org_id uuid not null references org,
  from_on date not null,
  until_on date check (until_on > from_on),
  granted_by uuid references account,
  granted_at timestamptz not null default now(),
  revoked_by uuid references account,
  revoked_at timestamptz,
  constraint role_grant_once exclude using gist (
    account_id with =, role with =, org_id with =, daterange(from_on, until_on) with &&) where (revoked_at is null),
  -- System, security and audit administration are three people (GB/T 22239 level 2).
  constraint role_grant_three_administrators exclude using gist (
    account_id with =, role with <>, daterange(from_on, until_on) with &&)
    where (revoked_at is null and role in ('system_admin', 'security_admin', 'auditor'))
);
create index role_grant_account on role_grant (account_id) where revoked_at is null;
create index role_grant_org on role_grant (org_id) where revoked_at is null;

-- Settings an administrator may change while the system runs.
create table setting (
  key text primary key,
  value jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid references account
);
insert into setting (key, value) values ('security', '{"requireSecondFactor": false}');

-- Failed sign-ins, counted by rate-limiter-flexible (its table, its column names).
create table sign_in_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
