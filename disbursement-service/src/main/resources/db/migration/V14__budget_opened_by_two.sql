-- A budget over the limit of one officer is opened like it is revised: one proposes, another approves.
alter table budget_order
  drop constraint budget_order_kind_check,
  add constraint budget_order_kind_check check (kind in ('OPEN', 'REVISION', 'ALLOCATION', 'GIVE_BACK', 'CLOSE'));
