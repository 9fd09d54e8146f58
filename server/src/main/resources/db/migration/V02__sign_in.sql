-- How people show who they are. What is secret is kept as a hash, or sealed where it must be read again.
create table password (
  person_id uuid primary key references person on delete cascade,
  organisation_id uuid not null default organisation() references organisation,
  hash text not null,
  changed_at timestamptz not null
);
call belongs_to_organisation('password');

create table session (
  session_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null references person on delete cascade,
  token_hash bytea not null unique,
  way text not null check (way in ('password', 'oidc')),
  agent text not null,
  created_at timestamptz not null,
  used_at timestamptz not null
);
call belongs_to_organisation('session');
create index on session (organisation_id, person_id);

create table second_factor (
  person_id uuid primary key references person on delete cascade,
  organisation_id uuid not null default organisation() references organisation,
  secret bytea not null,
  confirmed_at timestamptz,
  -- The newest time step whose code was used: it and those before are used up (RFC 6238 section 5.2).
  last_step bigint not null default 0
);
call belongs_to_organisation('second_factor');

create table recovery_code (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null default organisation() references organisation,
  mark bytea not null,
  primary key (person_id, mark)
);
call belongs_to_organisation('recovery_code');

create table invitation (
  invitation_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null references person on delete cascade,
  code_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz
);
call belongs_to_organisation('invitation');
create index on invitation (organisation_id, person_id);

-- Who signs in by a provider: what the provider calls the person.
create table provider_subject (
  issuer text not null,
  subject text not null,
  person_id uuid not null unique references person on delete cascade,
  organisation_id uuid not null default organisation() references organisation,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
call belongs_to_organisation('provider_subject');
