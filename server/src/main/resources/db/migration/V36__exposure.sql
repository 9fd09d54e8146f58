-- A plan of exposures. It says how often, when, to how many and who is left out to compare with; likes are nowhere in it.
create table exposure_plan (
  plan_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  name text not null,
  creator_id text not null,
  video_ids text[] not null check (cardinality(video_ids) between 1 and 50),
  budget int not null check (budget > 0),
  viewers_wanted int not null check (viewers_wanted >= 0),
  starts_at timestamptz not null,
  hours int not null check (hours between 1 and 8784),
  cap_exposures int not null check (cap_exposures > 0),
  cap_hours int not null check (cap_hours > 0),
  holdout double precision not null check (holdout between 0 and 0.5),
  exploration double precision not null check (exploration between 0 and 0.5),
  newcomer boolean not null default false,
  seed bigint not null,
  matched boolean not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'ended')),
  ending text check ((state = 'ended') = (ending is not null)),
  -- Counted under the row's lock, so that the budget holds whoever comes at once.
  spent int not null default 0 check (spent between 0 and budget),
  explored int not null default 0,
  -- Genuine long views after a showing, as last counted.
  viewers int not null default 0,
  -- What the log's commitment to the plan is made with, and the numbers of its entries in the log's outbox.
  commitment_key bytea,
  planned_entry bigint,
  concluded_entry bigint,
  created_by uuid,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  concluded jsonb
);
call belongs_to_organisation('exposure_plan');
create index on exposure_plan (organisation_id, plan_id);
create index on exposure_plan (state, starts_at) where state <> 'ended';

-- Who was drawn into which arm, before anything was shown. The arm follows from the plan's seed and the account's id.
create table exposure_assignment (
  plan_id uuid not null references exposure_plan,
  organisation_id uuid not null default organisation(),
  account_id text not null,
  held_out boolean not null,
  -- Known at the assignment: chance of being invalid, and interactions of the month before.
  invalid real not null,
  interactions_before int not null,
  position int not null,
  primary key (plan_id, account_id)
);
call belongs_to_organisation('exposure_assignment');
create index on exposure_assignment (organisation_id, account_id);

-- A work for an account: to be shown, or, held out, what would have been shown.
create table exposure (
  exposure_id uuid primary key,
  organisation_id uuid not null default organisation(),
  plan_id uuid not null references exposure_plan,
  account_id text not null,
  video_id text not null,
  arm text not null check (arm in ('treatment', 'exploration', 'holdout')),
  p_watch real,
  personalised boolean not null,
  why jsonb not null,
  planned_at timestamptz not null default now(),
  shown_at timestamptz,
  unique (plan_id, account_id, video_id),
  check (arm <> 'holdout' or shown_at is null)
);
call belongs_to_organisation('exposure');
create index on exposure (organisation_id, account_id, exposure_id);

-- What the difference was when somebody looked, so that one sees the interval narrow.
create table exposure_look (
  plan_id uuid not null references exposure_plan,
  organisation_id uuid not null default organisation(),
  looked_at timestamptz not null default now(),
  low double precision not null,
  value double precision not null,
  high double precision not null,
  primary key (plan_id, looked_at)
);
call belongs_to_organisation('exposure_look');

-- The rules of the newcomer programme: every revision stays, and anybody may read them.
create table newcomer_programme (
  organisation_id uuid not null default organisation() references organisation,
  revision int not null,
  rules jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  primary key (organisation_id, revision)
);
call belongs_to_organisation('newcomer_programme');
create trigger newcomer_programme_only_grows before update or delete on newcomer_programme for each row execute function only_grows();

-- What somebody looked at of a creator: whether the works are its own, and findings that are not settled.
create table newcomer_signal (
  organisation_id uuid not null default organisation() references organisation,
  creator_id text not null,
  originality double precision not null check (originality between 0 and 1),
  violations int not null check (violations >= 0),
  seen_by uuid,
  seen_at timestamptz not null default now(),
  primary key (organisation_id, creator_id)
);
call belongs_to_organisation('newcomer_signal');
