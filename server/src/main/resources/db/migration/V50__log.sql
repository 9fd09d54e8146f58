-- Entries that go into the log: written within the transaction of what they tell of, published after it, in their order.
create table log_outbox (
  sequence bigint generated always as identity primary key,
  organisation_id uuid not null default organisation() references organisation,
  -- An entry as docs/formats/ledger-entries.md encodes it; nothing personal.
  entry bytea not null,
  digest bytea not null generated always as (sha256(entry)) stored,
  -- Where it is in the log; null until it is published there.
  log_index bigint,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('log_outbox');
create index log_outbox_pending on log_outbox (sequence) where log_index is null;
create index log_outbox_pending_digest on log_outbox (digest) where log_index is null;
create index log_outbox_published on log_outbox (log_index) where log_index is not null;
create index log_outbox_by_type on log_outbox (get_byte(entry, 1), log_index) where log_index is not null;
create index log_outbox_of_organisation on log_outbox (organisation_id, log_index);

-- Subjects whose keys are to be destroyed: written within the transaction that erases them, gone when their keys are.
create table log_forgetting (
  forgetting_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  subject_kind text not null check (subject_kind in ('ACCOUNT', 'VIDEO', 'PERSON', 'DATA_BATCH')),
  subject_id text not null
);
call belongs_to_organisation('log_forgetting');
