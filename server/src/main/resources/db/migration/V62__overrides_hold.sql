-- What a person's word covers, and what holds by it. What audits found stays as it was: it is the evidence.

-- The newest interaction that the word is about: what comes later is for audits to judge.
alter table verdict_override add column covers_until timestamptz not null default now();

-- Who liked what in a group that a person found to be none: later audits number their groups anew.
create table overridden_pair (
  override_id uuid not null references verdict_override on delete cascade,
  account_id text not null,
  video_id text not null,
  organisation_id uuid not null default organisation(),
  primary key (override_id, account_id, video_id)
);
call belongs_to_organisation('overridden_pair');
create index on overridden_pair (organisation_id, account_id);

-- Whether it is the like that a counter counts: of an account and a work the last, unless taken back.
-- Null in audits that were stored before the column was: there every like is taken to count.
alter table flagged_interaction add column counted boolean;

-- The rest follows from an audit and the words there are, and is made anew whenever either is.
create table overridden_interaction (
  audit_id uuid not null,
  row_number bigint not null,
  organisation_id uuid not null default organisation(),
  override_id uuid not null,
  primary key (audit_id, row_number)
);
call belongs_to_organisation('overridden_interaction');

create table corrected_score (
  audit_id uuid not null,
  scope text not null check (scope in ('log', 'creator', 'video')),
  -- of a creator or a work; of the log empty
  scope_id text not null,
  organisation_id uuid not null default organisation(),
  -- interactions, of whatever kind, whose verdict a person changed
  changed bigint not null,
  overrides uuid[] not null,
  valid_likes double precision not null,
  valid_low double precision not null,
  valid_high double precision not null,
  authenticity double precision not null,
  authenticity_low double precision not null,
  authenticity_high double precision not null,
  primary key (audit_id, scope, scope_id)
);
call belongs_to_organisation('corrected_score');

create table corrected_video (
  audit_id uuid not null,
  video_id text not null,
  organisation_id uuid not null default organisation(),
  hours json not null,
  reasons json not null,
  groups json not null,
  primary key (audit_id, video_id)
);
call belongs_to_organisation('corrected_video');

create table corrected_account (
  audit_id uuid not null,
  account_id text not null,
  organisation_id uuid not null default organisation(),
  invalid bigint not null,
  probability real not null,
  verdict text not null,
  primary key (audit_id, account_id)
);
call belongs_to_organisation('corrected_account');

create table corrected_group (
  audit_id uuid not null,
  group_id text not null,
  organisation_id uuid not null default organisation(),
  changed bigint not null,
  overrides uuid[] not null,
  invalid int not null,
  primary key (audit_id, group_id)
);
call belongs_to_organisation('corrected_group');

-- What holds: what an audit found, and people's words before it. Who reads, reads these.
create view standing_audit with (security_invoker = true) as
  select a.audit_id, a.organisation_id, a.job_id, a.audited_at, a.period_from, a.period_to, a.interactions,
    a.accounts, a.works, a.creators, a.groups, a.likes, coalesce(c.valid_likes, a.valid_likes) as valid_likes,
    coalesce(c.valid_low, a.valid_low) as valid_low, coalesce(c.valid_high, a.valid_high) as valid_high,
    coalesce(c.authenticity, a.authenticity) as authenticity,
    coalesce(c.authenticity_low, a.authenticity_low) as authenticity_low,
    coalesce(c.authenticity_high, a.authenticity_high) as authenticity_high, a.grade, a.summary,
    coalesce(c.changed, 0) as changed
  from audit a left join corrected_score c on c.audit_id = a.audit_id and c.scope = 'log' and c.scope_id = '';

create view standing_video_score with (security_invoker = true) as
  select s.audit_id, s.video_id, s.organisation_id, s.creator_id, s.likes,
    coalesce(c.valid_likes, s.valid_likes) as valid_likes, coalesce(c.valid_low, s.valid_low) as valid_low,
    coalesce(c.valid_high, s.valid_high) as valid_high, coalesce(c.authenticity, s.authenticity) as authenticity,
    coalesce(c.authenticity_low, s.authenticity_low) as authenticity_low,
    coalesce(c.authenticity_high, s.authenticity_high) as authenticity_high, s.groups,
    coalesce(c.changed, 0) as changed, coalesce(c.overrides, '{}') as overrides
  from video_score s
  left join corrected_score c on c.audit_id = s.audit_id and c.scope = 'video' and c.scope_id = s.video_id;

create view standing_creator_score with (security_invoker = true) as
  select s.audit_id, s.creator_id, s.organisation_id, s.works, s.likes,
    coalesce(c.valid_likes, s.valid_likes) as valid_likes, coalesce(c.valid_low, s.valid_low) as valid_low,
    coalesce(c.valid_high, s.valid_high) as valid_high, coalesce(c.authenticity, s.authenticity) as authenticity,
    coalesce(c.authenticity_low, s.authenticity_low) as authenticity_low,
    coalesce(c.authenticity_high, s.authenticity_high) as authenticity_high,
    coalesce(c.changed, 0) as changed
  from creator_score s
  left join corrected_score c on c.audit_id = s.audit_id and c.scope = 'creator' and c.scope_id = s.creator_id;

create view standing_video_audit with (security_invoker = true) as
  select d.audit_id, d.video_id, d.organisation_id, coalesce(c.hours, d.hours) as hours,
    coalesce(c.reasons, d.reasons) as reasons, coalesce(c.groups, d.groups) as groups
  from video_audit d left join corrected_video c on c.audit_id = d.audit_id and c.video_id = d.video_id;

create view standing_group with (security_invoker = true) as
  select g.audit_id, g.group_id, g.organisation_id, g.rank, g.accounts, g.videos, g.interactions,
    coalesce(c.invalid, g.invalid) as invalid, g.synchronous, g.expected, g.suspiciousness, g.p_value, g.q_value,
    g.window_from, g.window_to, g.evidence, g.evidence_zh, g.account_ids, g.video_ids,
    coalesce(c.changed, 0) as changed, coalesce(c.overrides, '{}') as overrides
  from lockstep_group g left join corrected_group c on c.audit_id = g.audit_id and c.group_id = g.group_id;

create view standing_account with (security_invoker = true) as
  select a.audit_id, a.account_id, a.organisation_id, a.interactions, coalesce(c.invalid, a.invalid) as invalid,
    coalesce(c.probability, a.probability) as probability, coalesce(c.verdict, a.verdict) as verdict, a.reasons,
    a.group_ids
  from flagged_account a
  left join corrected_account c on c.audit_id = a.audit_id and c.account_id = a.account_id;

-- Of what a person decided the probability of being invalid is known: none.
create view standing_interaction with (security_invoker = true) as
  select f.audit_id, f.row_number, f.organisation_id, f.account_id, f.video_id, f.kind, f."time",
    case when o.override_id is null then f.probability else 0 end as probability,
    case when o.override_id is null then f.verdict else 'valid' end as verdict, f.reasons, f.group_id,
    f.probability as audited_probability, f.verdict as audited_verdict, o.override_id
  from flagged_interaction f
  left join overridden_interaction o on o.audit_id = f.audit_id and o.row_number = f.row_number;
