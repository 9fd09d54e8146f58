-- Where an organisation wants to be told of events, and what was told.
create table webhook_endpoint (
  webhook_endpoint_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  url text not null,
  -- The key of signatures, sealed.
  secret bytea not null,
  events text[] not null,
  enabled boolean not null default true,
  revision int not null default 1,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('webhook_endpoint');
create index on webhook_endpoint (organisation_id, webhook_endpoint_id);

create table webhook_delivery (
  webhook_delivery_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  webhook_endpoint_id uuid not null references webhook_endpoint on delete cascade,
  event text not null,
  body text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts int not null default 0,
  -- When it is tried next, while it is pending.
  due_at timestamptz not null default now(),
  -- HTTP's status of the last answer; null where none came.
  status int,
  created_at timestamptz not null default now()
);
call belongs_to_organisation('webhook_delivery');
create index on webhook_delivery (organisation_id, webhook_delivery_id desc);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'pending';
