-- Works and counters of creators who opened them to the organisation, read from the Kuaishou Open Platform.

-- An authorisation that was begun and has not come back. Neither the state nor the browser's half is kept: their hashes are.
create table kuaishou_authorisation (
  state_hash bytea primary key,
  browser_hash bytea not null,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null references person on delete cascade,
  creator_id text,
  operator boolean not null,
  expires_at timestamptz not null
);
call belongs_to_organisation('kuaishou_authorisation');
create index on kuaishou_authorisation (expires_at);
create index on kuaishou_authorisation (person_id);

-- Of the person at the platform nothing but open_id and name is kept. refresh_begun is the generation of tokens whose
-- exchange was begun and is not known to have ended: its refresh token may be dead.
create table kuaishou_connection (
  connection_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid not null references person on delete cascade,
  open_id text not null,
  name text not null,
  creator_id text not null,
  scopes text[] not null,
  state text not null check (state in ('connected', 'reconnect_needed')),
  trouble text,
  key_id text not null,
  sealed_tokens bytea not null,
  generation bigint not null default 1,
  refresh_begun bigint,
  access_until timestamptz not null,
  refresh_until timestamptz not null,
  failures int not null default 0,
  unreadable bigint not null default 0,
  connected_at timestamptz not null,
  read_at timestamptz,
  next_reading_at timestamptz not null,
  unique (organisation_id, open_id)
);
call belongs_to_organisation('kuaishou_connection');
create index on kuaishou_connection (open_id);
create index on kuaishou_connection (person_id);
create index on kuaishou_connection (next_reading_at) where state = 'connected';

create table kuaishou_work (
  connection_id uuid not null references kuaishou_connection on delete cascade,
  organisation_id uuid not null default organisation() references organisation,
  video_id text not null,
  caption text not null,
  published_at timestamptz not null,
  next_count_at timestamptz not null,
  gone_at timestamptz,
  primary key (connection_id, video_id)
);
call belongs_to_organisation('kuaishou_work');

create table kuaishou_counter (
  connection_id uuid not null,
  organisation_id uuid not null default organisation() references organisation,
  video_id text not null,
  counted_at timestamptz not null,
  views bigint not null,
  likes bigint not null,
  comments bigint not null,
  primary key (connection_id, video_id, counted_at),
  foreign key (connection_id, video_id) references kuaishou_work on delete cascade
);
call belongs_to_organisation('kuaishou_counter');

-- Which messages of the platform were handled. A message is the app's, before it is known whom it concerns, and may
-- concern several organisations or none: no organisation sees the table. It holds nobody's id.
create table kuaishou_message (
  message_id text primary key,
  event text not null,
  received_at timestamptz not null
);
alter table kuaishou_message enable row level security;
alter table kuaishou_message force row level security;
create policy calls_from_outside on kuaishou_message using (across_organisations());
create index on kuaishou_message (received_at);
