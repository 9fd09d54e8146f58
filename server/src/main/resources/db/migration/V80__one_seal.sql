-- Tokens are sealed as all other secrets are, and say in their bytes which key it was. Those of the former form get the
-- key's name before them and are sealed anew at the next start.
select set_config('zhenzan.across', 'MIGRATION', true);
update kuaishou_connection set sealed_tokens = '\x00'::bytea || decode(key_id, 'hex') || sealed_tokens;
alter table kuaishou_connection drop column key_id;
