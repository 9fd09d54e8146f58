-- Acts of the audit trail that were put into the log's outbox, so that each is once.
create table log_act (
  act_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  sequence bigint not null
);
call belongs_to_organisation('log_act');
