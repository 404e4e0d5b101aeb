-- The set that change.sql takes: whoever wants payments changed puts them here, each once.
-- event, closed: of the table of transitions; closed: whether the run or its budget is
-- paid: rupiah that the bank paid more than before, below 0 what it took back
-- day: of what happened; reason: why it failed, with the bank's own code and words; null: as before
-- In: nothing. Out: an empty temporary table, emptied again when the transaction ends.
create temporary table if not exists payment_change (
  payment_id  uuid    not null,
  event       text    not null,
  closed      boolean not null default false,
  paid        bigint  not null default 0,
  day         date,
  reason      text,
  reason_code text,
  reason_text text
) on commit delete rows
