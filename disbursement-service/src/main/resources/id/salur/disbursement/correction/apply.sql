-- Keeps which payments an approved correction is about, tells the bank of what is missing, and puts them into payment_change.
-- In: id of the correction, its day and regionCode; run, kind, payment as in chosen.sql; closed, whether the run or its budget is.
-- Out: rows of correction_payment, top_up, payment_change.
-- \i ../payment/payment_change.sql
-- \set id 'gen_random_uuid()'
-- \set day current_date
-- \set regionCode '\'53.15\''
-- \set run 'gen_random_uuid()'
-- \set kind '\'ACCEPT_PAID\''
-- \set payment null
-- \set closed false
-- \set chosen `cat chosen.sql`
with chosen as materialized (
  :chosen
), told as (
  insert into correction_payment (correction_id, payment_id, region_code, from_state, amount)
  select :id, payment_id, :regionCode, from_state, missing from chosen
), instructed as (
  insert into top_up (payment_id, batch_id, correction_id, programme, fiscal_year, stage, family_id, region_code, amount)
  select p.id, p.batch_id, :id, p.programme, p.fiscal_year, p.stage, p.family_id, p.region_code, c.missing
  from chosen c join payment p on p.id = c.payment_id where :kind = 'TOP_UP'
)
insert into payment_change (payment_id, event, closed, paid, day, reason)
select payment_id, :kind, :closed, paid, :day, reason from chosen
