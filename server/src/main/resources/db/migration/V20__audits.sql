-- What audits found. An audit and all that belongs to it appear in one transaction, and go in one.
-- The large tables have no foreign keys: their rows are written and dropped with their audit only.
create table audit (
  audit_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  job_id uuid,
  audited_at timestamptz not null default now(),
  period_from timestamptz,
  period_to timestamptz,
  interactions bigint not null,
  accounts bigint not null,
  works bigint not null,
  creators bigint not null,
  groups int not null,
  likes bigint not null,
  valid_likes double precision not null,
  valid_low double precision not null,
  valid_high double precision not null,
  authenticity double precision,
  authenticity_low double precision,
  authenticity_high double precision,
  grade text not null default 'B',
  -- summary.json of the audit as it stands in docs/formats, without its sources.
  summary json not null
);
call belongs_to_organisation('audit');
create index audit_of_organisation on audit (organisation_id, audit_id desc);

-- The audit that answers are given by; null before the first one.
create function latest_audit() returns uuid
  language sql stable
  return (select audit_id from audit where organisation_id = organisation() order by audit_id desc limit 1);

create table video_score (
  audit_id uuid not null,
  video_id text not null,
  organisation_id uuid not null default organisation(),
  creator_id text not null,
  likes bigint not null,
  valid_likes double precision not null,
  valid_low double precision not null,
  valid_high double precision not null,
  authenticity double precision not null,
  authenticity_low double precision not null,
  authenticity_high double precision not null,
  groups int not null default 0,
  primary key (audit_id, video_id)
);
call belongs_to_organisation('video_score');
create index video_score_of_creator on video_score (audit_id, creator_id);
create index video_score_by_likes on video_score (audit_id, likes, video_id);
create index video_score_by_authenticity on video_score (audit_id, authenticity, video_id);

-- One row holds what the page of one work shows, so that it is read at once.
create table video_audit (
  audit_id uuid not null,
  video_id text not null,
  organisation_id uuid not null default organisation(),
  -- [{"hour": time, "likes": n, "invalid": n, "suspect": n}], ascending, hours without likes left out
  hours json not null,
  -- [{"code": reason, "likes": n}] of likes that are not valid, most first
  reasons json not null,
  -- [{"group_id", "likes", "accounts", "invalid"}], most likes first
  groups json not null,
  primary key (audit_id, video_id)
);
call belongs_to_organisation('video_audit');

create table creator_score (
  audit_id uuid not null,
  creator_id text not null,
  organisation_id uuid not null default organisation(),
  works int not null,
  likes bigint not null,
  valid_likes double precision not null,
  valid_low double precision not null,
  valid_high double precision not null,
  authenticity double precision not null,
  authenticity_low double precision not null,
  authenticity_high double precision not null,
  primary key (audit_id, creator_id)
);
call belongs_to_organisation('creator_score');

create table lockstep_group (
  audit_id uuid not null,
  -- G1, G2 ...: most suspicious first
  group_id text not null,
  organisation_id uuid not null default organisation(),
  rank int not null,
  accounts int not null,
  videos int not null,
  interactions int not null,
  -- interactions of the group that were judged invalid
  invalid int not null,
  synchronous boolean not null,
  expected double precision not null,
  suspiciousness double precision not null,
  p_value double precision not null,
  q_value double precision not null,
  window_from timestamptz not null,
  window_to timestamptz not null,
  evidence text not null,
  evidence_zh text not null,
  account_ids text[] not null,
  video_ids text[] not null,
  primary key (audit_id, group_id)
);
call belongs_to_organisation('lockstep_group');
create index lockstep_group_by_rank on lockstep_group (audit_id, rank);

-- Interactions that are not valid, of whatever kind. The others are in `interaction` alone.
create table flagged_interaction (
  audit_id uuid not null,
  -- the row of interaction_verdicts
  row_number bigint not null,
  organisation_id uuid not null default organisation(),
  account_id text not null,
  video_id text not null,
  kind text not null,
  "time" timestamptz not null,
  probability real not null,
  verdict text not null,
  reasons text[] not null,
  group_id text,
  primary key (audit_id, row_number)
);
call belongs_to_organisation('flagged_interaction');
create index flagged_interaction_of_video on flagged_interaction (audit_id, video_id, row_number);
create index flagged_interaction_of_account on flagged_interaction (audit_id, account_id);
create index flagged_interaction_of_group on flagged_interaction (audit_id, group_id) where group_id is not null;

-- Accounts that are not valid.
create table flagged_account (
  audit_id uuid not null,
  account_id text not null,
  organisation_id uuid not null default organisation(),
  interactions bigint not null,
  invalid bigint not null,
  probability real not null,
  verdict text not null,
  reasons text[] not null,
  group_ids text[] not null,
  primary key (audit_id, account_id)
);
call belongs_to_organisation('flagged_account');
