-- Most of what asks for a stretch of time asks for the newest, and rows come about in the order of their times.
create index on interaction using brin ("time") with (pages_per_range = 64);

-- Whose rows may be seen is looked up once for a statement, not for each of ten million rows.
alter policy own_rows on interaction
  using (organisation_id = (select organisation()) or (select across_organisations()));
