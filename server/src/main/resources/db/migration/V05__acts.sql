-- The audit trail: who did what. It only grows; an erasure takes the person out of a row and leaves the rest.
create table act (
  act_id uuid primary key,
  organisation_id uuid not null default organisation() references organisation,
  person_id uuid,
  api_key_id uuid,
  kind text not null,
  subject text,
  at timestamptz not null default now()
);
call belongs_to_organisation('act');
create index on act (organisation_id, act_id desc);
create index on act (organisation_id, person_id, act_id desc);

create function acts_only_grow() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('zhenzan.erasure', true), '') = 'on'
     and new.person_id is null and (new.subject is null or new.subject = old.subject)
     and (new.act_id, new.organisation_id, new.kind, new.at) = (old.act_id, old.organisation_id, old.kind, old.at) then
    return new;
  end if;
  raise exception 'the audit trail only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger acts_only_grow before update or delete on act for each row execute function acts_only_grow();
create trigger acts_are_kept before truncate on act for each statement execute function acts_only_grow();
