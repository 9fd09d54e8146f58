-- Certificates as they were issued. The credential counts; the columns are for lists and states.
create table certificate (
  -- The UUID of the credential's id, random: whoever has the link may see it.
  certificate_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  creator_id text not null,
  subject text not null check (subject in ('creator', 'video')),
  video_id text,
  audit_id uuid not null,
  credential text not null,
  -- Its position in both status lists, drawn at random and never given away twice.
  status_index int not null unique,
  -- The entry that tells of its issue, in log_outbox.
  outbox_sequence bigint not null,
  valid_until timestamptz not null,
  issued_by uuid not null,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz,
  revocation_reason text,
  suspended_at timestamptz
);
call belongs_to_organisation('certificate');
create index certificate_of_creator on certificate (organisation_id, creator_id, issued_at desc);
