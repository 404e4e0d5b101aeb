-- A page of members who were not paid, by village.
-- In: as in unpaid.sql; reason, null: any; limit, a count. Out: family_id, region_code, reason, detail.
-- \set id 'gen_random_uuid()'
-- \set kind '\'REGULAR\''
-- \set state '\'CLOSED\''
-- \set programme '\'PKH\''
-- \set fiscalYear 2019
-- \set stage '\'IV\''
-- \set firstMonth 10
-- \set months 3
-- \set village '\'\''
-- \set family 'gen_random_uuid()'
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
-- \set members `cat members.sql`
-- \set unpaid `cat unpaid.sql`
-- \set reason null
-- \set limit 50
with :unpaid
select family_id, region_code, reason,
       case reason when 'ACCOUNT_CHECK_FAILED' then account_reason when 'FAILED' then bank_reason when 'RETURNED' then bank_reason
         when 'EXCLUDED' then exclusion when 'ACCOUNT_REFUSED' then account
         when 'RECIPIENT_MISSING' then (select r.missing_reason from recipient r where r.family_id = unpaid.family_id)
         when 'HELD_BY_DECISION' then array_to_string(decision, ' ') end as detail
from unpaid where cast(:reason as text) is null or reason = :reason
order by region_code, family_id limit :limit
