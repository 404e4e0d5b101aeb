-- What disbursement told last of the family's payments in the programme; null until it told any. Written by the statement that judges the payment.
alter table membership add column last_payment jsonb;
comment on column membership.last_payment is 'fiscalYear, stage, amount in rupiah, state SETTLED FAILED or REVERSED, on the day of the bank, toldAt of the event';
