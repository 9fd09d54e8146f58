-- Which probabilities lead to what. Every revision stays; the newest holds.
create table decision_policy (
  organisation_id uuid not null default organisation() references organisation,
  revision int not null,
  suspect double precision not null,
  review double precision not null,
  invalid double precision not null,
  appeal_days int not null,
  note text not null,
  evaluation_id uuid not null,
  evaluated_by uuid not null,
  decided_by uuid not null,
  four_eyes boolean not null,
  in_force_since timestamptz not null default now(),
  check (0 < suspect and suspect <= review and review <= invalid and invalid <= 1),
  check (not four_eyes or evaluated_by <> decided_by),
  primary key (organisation_id, revision)
);
call belongs_to_organisation('decision_policy');
create trigger decision_policy_only_grows before update or delete on decision_policy for each row execute function only_grows();

-- What a policy would change, were it in force.
create table shadow_evaluation (
  evaluation_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  audit_id uuid not null,
  suspect double precision not null,
  review double precision not null,
  invalid double precision not null,
  appeal_days int not null,
  result jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null default now()
);
call belongs_to_organisation('shadow_evaluation');
create index on shadow_evaluation (organisation_id, evaluation_id);

-- Where an audit's files are, for who asks of rows that no table holds.
create table audit_folder (
  audit_id uuid primary key,
  organisation_id uuid not null default organisation(),
  folder text not null
);
call belongs_to_organisation('audit_folder');

-- What a person has to decide: a verdict that is unsure or weighs much, or an appeal against one.
create table review (
  review_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  kind text not null check (kind in ('verdict', 'appeal')),
  subject_kind text not null check (subject_kind in ('account', 'video', 'group')),
  subject_id text not null,
  audit_id uuid,
  verdict text not null,
  probability double precision not null,
  reasons text[] not null default '{}',
  interactions bigint not null,
  state text not null default 'open' check (state in ('open', 'decided')),
  decision text,
  revision int not null default 1,
  opened_at timestamptz not null default now(),
  due_at timestamptz
);
call belongs_to_organisation('review');
create index on review (organisation_id, state, review_id);
create unique index one_open_review on review (organisation_id, kind, subject_kind, subject_id, coalesce(audit_id, '00000000-0000-0000-0000-000000000000')) where state = 'open';

create table review_decision (
  decision_id uuid primary key,
  organisation_id uuid not null default organisation(),
  review_id uuid not null references review,
  decision text not null check (decision in ('confirmed', 'overturned', 'more_evidence_needed')),
  note text not null,
  person_id uuid not null,
  person_name text not null,
  idempotency_key text,
  made_at timestamptz not null default now(),
  unique (review_id, idempotency_key)
);
call belongs_to_organisation('review_decision');
create index on review_decision (review_id, decision_id);

create table appeal (
  appeal_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  review_id uuid not null references review,
  person_id uuid not null,
  subject_kind text not null check (subject_kind in ('account', 'video')),
  subject_id text not null,
  reason text,
  statement text not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  made_at timestamptz not null default now()
);
call belongs_to_organisation('appeal');
create index on appeal (organisation_id, person_id, appeal_id);
create index on appeal (review_id);

-- A person's word in place of an audit's. Of a group it is about one audit, as groups are; of accounts and works it holds until it is taken back.
create table verdict_override (
  override_id uuid primary key,
  organisation_id uuid not null default organisation(),
  review_id uuid not null references review,
  subject_kind text not null check (subject_kind in ('account', 'video', 'group')),
  subject_id text not null,
  audit_id uuid,
  verdict text not null,
  made_at timestamptz not null default now()
);
call belongs_to_organisation('verdict_override');
create index on verdict_override (organisation_id, subject_kind, subject_id);
