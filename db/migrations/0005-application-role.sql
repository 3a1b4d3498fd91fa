-- The application works as lunxun_app: it may read and write rows, but owns nothing, and cannot change what is append-only.
do $$ begin
  if not exists (select from pg_roles where rolname = 'lunxun_app') then
    create role lunxun_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another migration made it at the same moment
end $$;
do $$ begin
  if not pg_has_role(current_user, 'lunxun_app', 'member') then
    execute format('grant lunxun_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to lunxun_app;
grant select, insert, update, delete on all tables in schema public to lunxun_app;
grant usage on all sequences in schema public to lunxun_app;
alter default privileges in schema public grant select, insert, update, delete on tables to lunxun_app;
alter default privileges in schema public grant usage on sequences to lunxun_app;
revoke update, delete, truncate on audit_entry from lunxun_app;
