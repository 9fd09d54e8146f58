-- Works and counters from whichever source, sent in or read from a platform. What the organisation sent itself stands before
-- what a platform says of the same work. A view reads with the rights of who asks, so that rows stay the organisation's.
create index on kuaishou_work (organisation_id, video_id);

create view known_video with (security_invoker = true) as
  select organisation_id, video_id, creator_id, published_at, caption, cover_text, category, tags, duration_ms,
    null::uuid as connection_id
  from video
  union all
  select k.organisation_id, k.video_id, c.creator_id, k.published_at, k.caption, null, null, '{}', null, k.connection_id
  from kuaishou_work k
  join kuaishou_connection c using (connection_id)
  where not exists (select from video v where v.organisation_id = k.organisation_id and v.video_id = k.video_id)
    and not exists (select from kuaishou_work o where o.organisation_id = k.organisation_id and o.video_id = k.video_id
      and o.connection_id < k.connection_id);

create view known_counter with (security_invoker = true) as
  select organisation_id, video_id, "time", views, likes, comments, shares, followers, null::uuid as connection_id
  from counter
  union all
  select k.organisation_id, k.video_id, n.counted_at, n.views, n.likes, n.comments, null, null, k.connection_id
  from kuaishou_work k
  join kuaishou_counter n on n.connection_id = k.connection_id and n.video_id = k.video_id
  where not exists (select from counter c where c.organisation_id = k.organisation_id and c.video_id = k.video_id)
    and not exists (select from kuaishou_work o where o.organisation_id = k.organisation_id and o.video_id = k.video_id
      and o.connection_id < k.connection_id);

-- What the latest audit of counters found of each work. It goes with the connection under which the counters were read.
create table counter_score (
  organisation_id uuid not null default organisation() references organisation,
  video_id text not null,
  connection_id uuid references kuaishou_connection on delete cascade,
  job_id uuid not null,
  audited_at timestamptz not null default now(),
  -- What it rests on.
  snapshots int not null,
  counted_from timestamptz not null,
  counted_to timestamptz not null,
  views bigint,
  likes bigint,
  comments bigint,
  probability double precision not null,
  probability_low double precision not null,
  probability_high double precision not null,
  verdict text not null,
  basis text not null,
  -- [{"reason", "from", "to", "likes": {"value", "low", "high"}, "strength"}], the strongest first
  findings json not null,
  primary key (organisation_id, video_id)
);
call belongs_to_organisation('counter_score');
create index on counter_score (connection_id);
