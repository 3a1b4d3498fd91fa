-- When the last run of an encode began: what a film costs is told from it.
alter table film_version add column begun_at timestamptz;
create index film_version_finished on film_version (finished_at) where finished_at is not null;
