-- Failures by login and by address, whether there is such a login or not; marks tell neither. Of no organisation.
create table sign_in_failure (
  kind text not null check (kind in ('login', 'address')),
  mark bytea not null,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, mark)
);
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy across_organisations_only on sign_in_failure using (across_organisations());
create index on sign_in_failure (last_at);
