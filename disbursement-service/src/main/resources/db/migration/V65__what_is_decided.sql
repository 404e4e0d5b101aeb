-- What one command enters or changes is bounded here as it is where it comes in.
alter table budget_order
  add check (length(legal_basis) <= 200),
  add check (length(note) <= 500);
alter table account_correction
  add check (btrim(bank) <> ''),
  add check (btrim(reason) <> '' and length(reason) <= 200),
  add check (length(note) <= 200);
alter table correction
  add check (btrim(reason) <> '' and length(reason) <= 500);
alter table delegation
  add check (btrim(region_code) <> ''),
  add check (btrim(to_person) <> '' and length(to_person) <= 200),
  add check (btrim(reason) <> '' and length(reason) <= 500);
alter table aid_application
  add check (btrim(programme) <> ''),
  add check (btrim(region_code) <> ''),
  add check (length(reason) <= 200);

-- What somebody approved today counts against his limit, beside each order that waits for him.
create index budget_order_approved on budget_order (decided_by, decided_at) where state = 'APPROVED';
