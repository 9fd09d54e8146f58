-- What people chose: a record that only grows. What holds follows from it, at any time (PIPL art. 13 to 15, algorithm provisions art. 17).
create table choice (
  choice_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  account_id text not null,
  kind text not null check (kind in (
    'consent_given', 'consent_withdrawn', 'personalisation_on', 'personalisation_off',
    'measurement_on', 'measurement_off', 'tag_deleted', 'tag_locked', 'tag_released')),
  tag text check ((kind like 'tag\_%') = (tag is not null)),
  share double precision check ((kind = 'tag_locked') = (share is not null) and (share is null or (share > 0 and share <= 1))),
  -- Version of the notice that was shown, and how the choice came.
  notice_version text,
  channel text not null,
  made_at timestamptz not null default clock_timestamp()
);
call belongs_to_organisation('choice');
create index on choice (organisation_id, account_id, made_at);

-- Rows are never changed. They go with the person alone: an erasure says so within its transaction.
create function only_grows() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('zhenzan.erasure', true), '') <> '' then
    return old;
  end if;
  raise exception 'rows of % are neither changed nor deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger choice_only_grows before update or delete on choice for each row execute function only_grows();

-- What holds of each account that ever chose anything; null where it never chose that.
create view choice_state with (security_invoker = true) as
select organisation_id, account_id,
  (array_agg(kind order by made_at desc, choice_id desc) filter (where kind like 'consent%'))[1] = 'consent_given' as participating,
  (array_agg(kind order by made_at desc, choice_id desc) filter (where kind like 'personalisation%'))[1] = 'personalisation_on' as personalised,
  (array_agg(kind order by made_at desc, choice_id desc) filter (where kind like 'measurement%'))[1] = 'measurement_on' as measured,
  (array_agg(notice_version order by made_at desc, choice_id desc) filter (where kind = 'consent_given'))[1] as notice_version,
  max(made_at) as changed_at
from choice group by organisation_id, account_id;

-- Somebody was erased: that it happened, and nothing of whom.
create table erasure (
  erasure_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  rows_erased bigint not null,
  erased_at timestamptz not null default now()
);
call belongs_to_organisation('erasure');

-- Accounts whose files are still to be looked through for an erasure; gone when they are.
create table file_erasure (
  file_erasure_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  account_id text not null,
  asked_at timestamptz not null default now()
);
call belongs_to_organisation('file_erasure');

-- Match models that were trained; the newest holds.
create table match_model (
  match_model_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  job_id uuid,
  folder text not null,
  trained_at timestamptz not null default now()
);
call belongs_to_organisation('match_model');
create index on match_model (organisation_id, match_model_id);
