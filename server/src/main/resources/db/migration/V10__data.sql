-- What was sent in. Rows of data name no organisation by a foreign key: it would be looked up for each of 100 million rows,
-- and row level security lets a row in for the transaction's own organisation alone.
create table batch (
  batch_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null,
  kind text not null check (kind in ('interactions', 'accounts', 'videos', 'counters')),
  media_type text not null,
  rows bigint not null,
  accepted bigint not null,
  -- Rows that a later row of the same batch stands for.
  duplicates bigint not null,
  -- Rows that took the place of one sent before.
  replaced bigint not null,
  rejected bigint not null,
  body_digest bytea not null,
  idempotency_key text,
  -- What of the answer the counts do not say: values out of the rows, so that it is forgotten after some days.
  rejects text,
  received_at timestamptz not null default now()
);
call belongs_to_organisation('batch');
create unique index on batch (organisation_id, idempotency_key) where idempotency_key is not null;
create index on batch (organisation_id, batch_id);
create index on batch (organisation_id, received_at) where rejects is not null;

-- Accounts come and go with whoever is erased; the order of rows says nothing.
create table interaction (
  organisation_id uuid not null default organisation(),
  batch_id uuid not null,
  "time" timestamptz not null,
  dwell_ms int,
  duration_ms int,
  account_id text not null,
  video_id text not null,
  kind text not null,
  surface text,
  region text,
  device_class text,
  exposure_id text,
  random_exposure boolean
);
call belongs_to_organisation('interaction');
-- Two indexes, for a batch and for an erasure. A tree over accounts took two thirds of the time of an insert; these summarise
-- each half megabyte of rows when it is vacuumed, and an account is found in 1 % of the table besides what is newer.
create index on interaction using brin (batch_id) with (pages_per_range = 64);
create index on interaction
  using brin (account_id text_bloom_ops (n_distinct_per_range = 5000, false_positive_rate = 0.01)) with (pages_per_range = 64);
alter table interaction set (autovacuum_vacuum_insert_scale_factor = 0.05);

create table account (
  organisation_id uuid not null default organisation(),
  account_id text not null,
  batch_id uuid not null,
  registered_at timestamptz,
  followers int,
  followings int,
  works int,
  region text,
  consent boolean,
  minor boolean,
  personalisation boolean,
  primary key (organisation_id, account_id)
);
call belongs_to_organisation('account');

create table video (
  organisation_id uuid not null default organisation(),
  video_id text not null,
  batch_id uuid not null,
  creator_id text,
  published_at timestamptz,
  caption text,
  cover_text text,
  category text,
  tags text[] not null default '{}',
  music text,
  duration_ms int,
  primary key (organisation_id, video_id)
);
call belongs_to_organisation('video');
create index on video (organisation_id, creator_id, video_id);

create table counter (
  organisation_id uuid not null default organisation(),
  video_id text not null,
  "time" timestamptz not null,
  batch_id uuid not null,
  views bigint,
  likes bigint,
  comments bigint,
  shares bigint,
  followers bigint,
  primary key (organisation_id, video_id, "time")
);
call belongs_to_organisation('counter');
