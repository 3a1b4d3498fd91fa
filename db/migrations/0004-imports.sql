-- Imports of people: the file as it came, what was found, and what became of it.
create type import_state as enum ('checking', 'checked', 'refused', 'queued', 'running', 'done', 'failed', 'undone');
create table import_batch (
  id uuid primary key,
  account_id uuid not null references account,
  filename text not null check (length(filename) <= 200),
  file bytea not null,
  sha256 bytea not null,
  -- Paths the importer may write in, as they were when the file was sent.
  scope_paths text[] not null,
  state import_state not null default 'checking',
  row_count integer not null default 0,
  done_count integer not null default 0,
  created_count integer not null default 0,
  unchanged_count integer not null default 0,
  error_count integer not null default 0,
  -- [{ row, column, value, kind, detail }], the first 500.
  findings jsonb not null default '[]',
  failure text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by uuid references account
);
create index import_batch_account on import_batch (account_id, created_at desc);
alter table person add constraint person_import_fk foreign key (import_id) references import_batch;
