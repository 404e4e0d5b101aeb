-- A line that names a payment and a batch that the payment is not in.
alter table result_line
  drop constraint result_line_cause_check,
  add constraint result_line_cause_check check (cause in ('DAY', 'ANOTHER_ACCOUNT', 'ANOTHER_BATCH', 'TOTAL'));
