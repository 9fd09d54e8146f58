-- Audits whose verdicts and scores go into the log as commitments: work that goes on after a restart.
create table audit_commitment (
  audit_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  -- What `zhenzan audit` made.
  folder text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts int not null default 0,
  -- Why it failed, without anything personal.
  problem text,
  -- Where the commitments to scores are.
  scores_first bigint,
  scores_parts int,
  -- The summary that binds them, in log_outbox.
  summary_sequence bigint,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('audit_commitment');
create index audit_commitment_waiting on audit_commitment (created_at) where state = 'waiting';
