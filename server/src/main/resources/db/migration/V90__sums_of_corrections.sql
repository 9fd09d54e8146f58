-- What one word of a reviewer adds is added to sums; they are exact, so that the order of words does not show in them.
create table corrected_sum (
  audit_id uuid not null,
  scope text not null check (scope in ('log', 'creator', 'video')),
  -- of a creator or a work; of the log empty
  scope_id text not null,
  -- empty for interactions of no group
  group_id text not null,
  organisation_id uuid not null default organisation(),
  -- interactions whose verdict a person changed
  changed bigint not null,
  -- of their likes that count: the sum of p
  gained numeric not null,
  -- of the same: the sum of p (1 - p) in no group, of its square roots in a group
  spread numeric not null,
  -- the latter over all likes of the group there that the audit did not hold for valid
  whole numeric not null,
  primary key (audit_id, scope, scope_id, group_id)
);
call belongs_to_organisation('corrected_sum');

-- By word, and by work in the order of pages.
alter table overridden_interaction add column video_id text;

select set_config('zhenzan.across', 'MIGRATION', true);

update overridden_interaction o set video_id = f.video_id
  from flagged_interaction f where f.audit_id = o.audit_id and f.row_number = o.row_number;
-- Of persons who were erased since.
delete from overridden_interaction where video_id is null;
alter table overridden_interaction alter column video_id set not null;
create index overridden_interaction_of_word on overridden_interaction (audit_id, override_id);
create index overridden_interaction_of_video on overridden_interaction (audit_id, video_id, row_number);

-- Of creators and of the log nobody reads whose words they were.
update corrected_score set overrides = '{}' where scope <> 'video';

with likes as (
  select f.audit_id, f.organisation_id, f.row_number, f.video_id, f.group_id, v.creator_id,
    case when coalesce(f.counted, f.kind = 'like') then f.probability::numeric else 0 end as p
  from flagged_interaction f left join video_score v on v.audit_id = f.audit_id and v.video_id = f.video_id
  where f.audit_id in (select audit_id from overridden_interaction)),
scoped as (
  select l.*, s.scope, s.scope_id, round(sqrt(p * (1 - p)), 12) as deviation from likes l
  cross join lateral (values ('log', ''), ('creator', l.creator_id), ('video', l.video_id)) s (scope, scope_id)
  where s.scope_id is not null),
whole as (
  select audit_id, scope, scope_id, group_id, sum(deviation) as whole from scoped
  where group_id is not null group by audit_id, scope, scope_id, group_id)
insert into corrected_sum (audit_id, scope, scope_id, group_id, organisation_id, changed, gained, spread, whole)
select c.audit_id, c.scope, c.scope_id, coalesce(c.group_id, ''), c.organisation_id, count(*), sum(c.p),
  sum(case when c.group_id is null then c.p * (1 - c.p) else c.deviation end), coalesce(max(w.whole), 0)
from scoped c join overridden_interaction o using (audit_id, row_number)
left join whole w on w.audit_id = c.audit_id and w.scope = c.scope and w.scope_id = c.scope_id and w.group_id = c.group_id
group by c.audit_id, c.scope, c.scope_id, c.group_id, c.organisation_id;
