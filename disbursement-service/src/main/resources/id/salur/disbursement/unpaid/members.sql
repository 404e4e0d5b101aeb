-- Members of a programme by village.
-- In: programme; from, below, a region as a range; village, family, after which the page goes on. Out: family_id, region_code, status,
--     started_on, ended_on, started_at.
-- \set programme '\'PKH\''
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set village '\'\''
-- \set family 'gen_random_uuid()'
select family_id, region_code, status, started_on, ended_on, started_at from membership
where programme = :programme and region_code >= :from and region_code < :below
  and (region_code, family_id) > (:village, :family)
