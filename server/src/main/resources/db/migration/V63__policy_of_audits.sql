-- The revision of the decision policy that an audit judged by: 0 is the standard. Null in audits from before policies reached them, which judged by the standard too.
alter table audit add column policy_revision int;

create or replace view standing_audit with (security_invoker = true) as
  select a.audit_id, a.organisation_id, a.job_id, a.audited_at, a.period_from, a.period_to, a.interactions,
    a.accounts, a.works, a.creators, a.groups, a.likes, coalesce(c.valid_likes, a.valid_likes) as valid_likes,
    coalesce(c.valid_low, a.valid_low) as valid_low, coalesce(c.valid_high, a.valid_high) as valid_high,
    coalesce(c.authenticity, a.authenticity) as authenticity,
    coalesce(c.authenticity_low, a.authenticity_low) as authenticity_low,
    coalesce(c.authenticity_high, a.authenticity_high) as authenticity_high, a.grade, a.summary,
    coalesce(c.changed, 0) as changed, a.policy_revision
  from audit a left join corrected_score c on c.audit_id = a.audit_id and c.scope = 'log' and c.scope_id = '';
