-- Those whose state is in a list that anybody loads, found without a look at all others.
create index certificate_revoked on certificate (status_index) where revoked_at is not null;
create index certificate_suspended on certificate (status_index) where suspended_at is not null;
-- How many an organisation issued of late.
create index certificate_issued on certificate (organisation_id, issued_at);
