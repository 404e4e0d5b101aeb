-- Sums that reports read instead of the payments, and the limits that rules compare with.

-- Where the money of a payment lies, by state. What the bank paid may be settled while the rest lies elsewhere. A state that is
-- not listed counts as in transit, so that no rupiah is left out.
create table payment_position (
  state        text    primary key,
  position     text    not null check (position in ('IN_TRANSIT', 'SETTLED', 'HELD', 'RETURNED', 'NONE')),
  paid_settled boolean not null default false,
  check (not (paid_settled and position = 'SETTLED'))
);
comment on column payment_position.paid_settled is 'paid_amount is settled, and only the rest lies at the position';
insert into payment_position (state, position, paid_settled) values
  ('INSTRUCTED', 'IN_TRANSIT', false), ('UNDERPAID', 'IN_TRANSIT', false), ('OVERPAID', 'IN_TRANSIT', false),
  ('PAID', 'SETTLED', false), ('PARTLY_PAID', 'HELD', true), ('PARTLY_RETURNED', 'RETURNED', true),
  ('FAILED', 'HELD', false), ('REVERSED', 'HELD', false), ('RETURNED', 'RETURNED', false), ('FOLLOWED_UP', 'NONE', false);

-- Sums of the payments by run, village, bank, state and reason: what every report reads instead of the payments. Two batches
-- never share a cell, for a run has one batch a bank. A cell whose payments moved on stays with zero.
create table realisation_cell (
  run_id      uuid    not null,
  region_code text collate "C" not null,
  bank        text    not null,
  state       text    not null,
  reason      text    not null,
  programme   text    not null,
  fiscal_year integer not null,
  fund        text    collate "C" not null,
  stage       text    not null,
  stage_no    smallint not null,
  kind        text    not null,
  payments    bigint  not null,
  amount      bigint  not null,
  paid        bigint  not null,
  primary key (run_id, region_code, bank, state, reason)
) with (fillfactor = 80);
comment on column realisation_cell.reason is 'why it failed, empty if it did not';
comment on column realisation_cell.amount is 'whole rupiah instructed';
comment on column realisation_cell.paid is 'whole rupiah that the banks paid';
create index realisation_cell_year on realisation_cell (programme, fiscal_year, region_code);
create index realisation_cell_all on realisation_cell (fiscal_year, region_code);
select protect('realisation_cell', 'region_code');

-- Follows every statement that changes payments, whoever wrote it, in the same transaction and in the order of the key, so that
-- two transactions cannot wait for each other.
create function realisation_cells_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into realisation_cell as c
    select p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no,
           r.kind, count(*), sum(p.amount), sum(p.paid_amount)
    from changed p join stage_run r on r.id = p.run_id
    group by p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind
    order by 1, 2, 3, 4, 5
    on conflict (run_id, region_code, bank, state, reason)
      do update set payments = c.payments + excluded.payments, amount = c.amount + excluded.amount, paid = c.paid + excluded.paid;
  elsif tg_op = 'UPDATE' then
    insert into realisation_cell as c
    select p.run_id, p.region_code, p.bank, p.state, p.reason, p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind,
           sum(p.n), sum(p.n * p.amount), sum(p.n * p.paid_amount)
    from (select -1 as n, run_id, region_code, bank, state, coalesce(reason, '') as reason, programme, fiscal_year, stage, amount, paid_amount
            from was
          union all
          select 1, run_id, region_code, bank, state, coalesce(reason, ''), programme, fiscal_year, stage, amount, paid_amount
            from changed) p
    join stage_run r on r.id = p.run_id
    group by p.run_id, p.region_code, p.bank, p.state, p.reason, p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind
    having sum(p.n) <> 0 or sum(p.n * p.amount) <> 0 or sum(p.n * p.paid_amount) <> 0
    order by 1, 2, 3, 4, 5
    on conflict (run_id, region_code, bank, state, reason)
      do update set payments = c.payments + excluded.payments, amount = c.amount + excluded.amount, paid = c.paid + excluded.paid;
  else
    update realisation_cell c set payments = c.payments - g.payments, amount = c.amount - g.amount, paid = c.paid - g.paid
    from (select run_id, region_code, bank, state, coalesce(reason, '') as reason, count(*) as payments, sum(amount) as amount,
                 sum(paid_amount) as paid
          from was group by 1, 2, 3, 4, 5) g
    where (c.run_id, c.region_code, c.bank, c.state, c.reason) = (g.run_id, g.region_code, g.bank, g.state, g.reason);
  end if;
  return null;
end $$;
create trigger realisation_cells_insert after insert on payment
  referencing new table as changed for each statement execute function realisation_cells_follow();
create trigger realisation_cells_update after update on payment
  referencing old table as was new table as changed for each statement execute function realisation_cells_follow();
create trigger realisation_cells_delete after delete on payment
  referencing old table as was for each statement execute function realisation_cells_follow();

insert into realisation_cell
select p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind,
       count(*), sum(p.amount), sum(p.paid_amount)
from payment p join stage_run r on r.id = p.run_id
group by p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind;

-- The sums by where the money lies. Area scope is the caller's.
create view realisation with (security_invoker = true) as
select c.run_id, c.region_code, c.bank, c.state, c.reason, c.programme, c.fiscal_year, c.fund, c.stage, c.stage_no, c.kind,
       case when p.position = 'SETTLED' or p.paid_settled then c.payments else 0 end as settled_payments,
       case when p.position in ('IN_TRANSIT', 'HELD', 'RETURNED', 'NONE') or p.state is null then c.payments else 0 end as other_payments,
       case when p.position = 'SETTLED' then c.amount when p.paid_settled then c.paid else 0 end as settled,
       case when coalesce(p.position, 'IN_TRANSIT') = 'IN_TRANSIT' then r.amount else 0 end as in_transit,
       case when p.position = 'HELD' then r.amount else 0 end as held,
       case when p.position = 'RETURNED' then r.amount else 0 end as returned,
       case when p.position = 'NONE' then r.amount else 0 end as followed_up
from realisation_cell c
left join payment_position p on p.state = c.state
cross join lateral (select case when p.paid_settled then c.amount - c.paid else c.amount end as amount) r
where c.payments <> 0;

-- Limits that rules compare with: from a day on, each with its source and how sure it is.
create table threshold (
  id           text    primary key,
  name         text    not null,
  subject      text    not null default '',
  unit         text    not null,
  low          bigint,
  high         bigint,
  valid_from   date    not null,
  valid_to     date,
  legal_basis  text    not null,
  confirmation text    not null,
  note         text    not null default '',
  check (valid_to >= valid_from),
  check (num_nonnulls(low, high) > 0),
  check (high >= low)
);
create index threshold_name on threshold (name, subject, valid_from);

grant select on payment_position, realisation_cell, realisation to ${app};
grant select, insert, update on threshold to ${app};
