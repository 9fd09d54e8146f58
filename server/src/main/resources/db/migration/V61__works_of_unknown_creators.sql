-- Likes of a work may come before anybody has said whose it is, or without.
alter table video_score alter column creator_id drop not null;
