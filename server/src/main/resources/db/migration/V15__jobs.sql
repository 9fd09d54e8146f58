-- Long work, done by one after the other. The row is the job: what a runner holds of it is lost without harm.
create table job (
  job_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  -- Who asked; null where the service did by itself.
  person_id uuid,
  kind text not null,
  parameters jsonb not null default '{}',
  -- Of creators' jobs, whose they are: a creator's person sees jobs of the own ids alone.
  creator_ids text[] not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress double precision not null default 0 check (progress between 0 and 1),
  stage text,
  -- Grows with each change; the id of the job's events.
  revision bigint not null default 1,
  attempts int not null default 0,
  cancellation boolean not null default false,
  -- The service that runs it, and its child process as the machine knows it: number and start.
  runner uuid,
  process_id bigint,
  process_started_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  problem json,
  result json
);
call belongs_to_organisation('job');
create index job_of_organisation on job (organisation_id, job_id desc);
create index job_waiting on job (job_id) where state in ('queued', 'running');
