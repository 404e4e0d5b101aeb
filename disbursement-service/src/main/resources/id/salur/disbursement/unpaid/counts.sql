-- How many members were not paid, by reason.
-- In: as in unpaid.sql. Out: reason, families (a count).
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
with :unpaid
select reason, count(*) as families from unpaid group by reason
