-- Whose rows a transaction sees. It is set for each transaction anew; without it nothing is seen.
create function organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('zhenzan.organisation', true), '')::uuid;

create function across_organisations() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('zhenzan.across', true), '') <> '';

-- Each table calls it once: rows belong to an organisation, and row level security holds for the owner too.
create procedure belongs_to_organisation(owned regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format(
    'create policy own_rows on %s using (organisation_id = organisation() or across_organisations())', owned);
end $$;

create table organisation (
  organisation_id uuid primary key default organisation(),
  name text not null,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('organisation');

-- A human who signs in. What a person may see: roles, and for creators and audience members their own ids.
create table person (
  person_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  login text not null unique,
  name text not null,
  language text not null default 'zh',
  roles text[] not null,
  creator_ids text[] not null default '{}',
  account_id text,
  disabled boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('person');
create index on person (organisation_id);

-- A key's secret is kept as its hash only.
create table api_key (
  api_key_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null references person on delete cascade,
  name text not null,
  secret_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz
);
call belongs_to_organisation('api_key');
create index on api_key (organisation_id);
