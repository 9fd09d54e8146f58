-- The latest diagnosis of each creator, as `zhenzan diagnose` writes it.
create table diagnosis (
  organisation_id uuid not null default organisation() references organisation,
  creator_id text not null,
  job_id uuid not null,
  audit_id uuid,
  made_at timestamptz not null default now(),
  diagnosis json not null,
  primary key (organisation_id, creator_id)
);
call belongs_to_organisation('diagnosis');

-- Quotes as `zhenzan quote` writes them. What-ifs rest on the same log: they are kept by what was asked.
create table quote (
  organisation_id uuid not null default organisation() references organisation,
  creator_id text not null,
  audit_id uuid not null,
  vertical text not null,
  made_at timestamptz not null default now(),
  quote json not null,
  primary key (organisation_id, creator_id, audit_id, vertical)
);
call belongs_to_organisation('quote');
