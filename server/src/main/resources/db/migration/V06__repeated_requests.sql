-- POSTs with an Idempotency-Key: what was answered, sealed, as it may hold a secret that is shown once.
create table repeated_request (
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  -- Which run of the service takes care of it: one that is no more left the outcome unknown.
  run uuid not null,
  begun_at timestamptz not null,
  status int,
  location text,
  answer bytea,
  primary key (organisation_id, person_id, key)
);
call belongs_to_organisation('repeated_request');
create index on repeated_request (organisation_id, begun_at);
