-- Approved applications to a programme by village, in the place of members.sql.
-- In: as there, and fiscalYear. Out: as there.
-- \set programme '\'KUBE\''
-- \set fiscalYear 2019
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set village '\'\''
-- \set family 'gen_random_uuid()'
select a.id as family_id, a.region_code, 'ACTIVE' as status, a.valid_from as started_on, a.valid_until + 1 as ended_on,
       cast(null as timestamptz) as started_at
from aid_application a join aid_rule u on u.id = a.rule_id and (u.continuing or a.fiscal_year = :fiscalYear)
where a.programme = :programme and a.state = 'APPROVED' and a.region_code >= :from and a.region_code < :below
  and (a.region_code, a.id) > (:village, :family)
