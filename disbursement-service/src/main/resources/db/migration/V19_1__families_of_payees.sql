-- A payee is a family, or an application of a group, a house, a site. What is called families counts families, also where groups are
-- paid: a payment knows how many it reaches. Rows of before get their number from what was frozen when they were computed.

alter table entitlement add column families integer not null default 1 check (families >= 0);
comment on column entitlement.families is 'the family itself, or the members of the application';
update entitlement set families = (facts ->> 'members')::integer where jsonb_exists(facts, 'members');

alter table payment add column families integer not null default 1 check (families >= 0);
update payment p set families = e.families from entitlement e where e.id = p.entitlement_id and e.families <> 1;
create or replace trigger instruction_fixed
  before update of id, entitlement_id, run_id, batch_id, region_code, bank, amount, families on payment
  for each statement execute function append_only();

alter table stage_run add column payees integer not null default 0;
comment on column stage_run.payees is 'its entitlements, a count';
update stage_run set payees = families;
update stage_run r set families = (select coalesce(sum(e.families), 0) from entitlement e where e.run_id = r.id)
  where r.programme in (select code from programme where payee = 'APPLICATION');

alter table realisation_cell add column families bigint not null default 0;
comment on column realisation_cell.families is 'families of its payments, each once a payment';
update realisation_cell set families = payments;
update realisation_cell c set families = p.families
  from (select run_id, region_code, bank, state, coalesce(reason, '') as reason, sum(families) as families
        from payment where programme in (select code from programme where payee = 'APPLICATION') group by 1, 2, 3, 4, 5) p
  where (c.run_id, c.region_code, c.bank, c.state, c.reason) = (p.run_id, p.region_code, p.bank, p.state, p.reason);

create or replace function realisation_cells_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into realisation_cell as c
      (run_id, region_code, bank, state, reason, programme, fiscal_year, fund, stage, stage_no, kind, payments, amount, paid, families)
    select p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no,
           r.kind, count(*), sum(p.amount), sum(p.paid_amount), sum(p.families)
    from changed p join stage_run r on r.id = p.run_id
    group by p.run_id, p.region_code, p.bank, p.state, coalesce(p.reason, ''), p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind
    order by 1, 2, 3, 4, 5
    on conflict (run_id, region_code, bank, state, reason)
      do update set payments = c.payments + excluded.payments, amount = c.amount + excluded.amount, paid = c.paid + excluded.paid,
                    families = c.families + excluded.families;
  elsif tg_op = 'UPDATE' then
    insert into realisation_cell as c
      (run_id, region_code, bank, state, reason, programme, fiscal_year, fund, stage, stage_no, kind, payments, amount, paid, families)
    select p.run_id, p.region_code, p.bank, p.state, p.reason, p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind,
           sum(p.n), sum(p.n * p.amount), sum(p.n * p.paid_amount), sum(p.n * p.families)
    from (select -1 as n, run_id, region_code, bank, state, coalesce(reason, '') as reason, programme, fiscal_year, stage, amount, paid_amount,
                 families
            from was
          union all
          select 1, run_id, region_code, bank, state, coalesce(reason, ''), programme, fiscal_year, stage, amount, paid_amount,
                 families
            from changed) p
    join stage_run r on r.id = p.run_id
    group by p.run_id, p.region_code, p.bank, p.state, p.reason, p.programme, p.fiscal_year, r.fund, p.stage, r.stage_no, r.kind
    having sum(p.n) <> 0 or sum(p.n * p.amount) <> 0 or sum(p.n * p.paid_amount) <> 0 or sum(p.n * p.families) <> 0
    order by 1, 2, 3, 4, 5
    on conflict (run_id, region_code, bank, state, reason)
      do update set payments = c.payments + excluded.payments, amount = c.amount + excluded.amount, paid = c.paid + excluded.paid,
                    families = c.families + excluded.families;
  else
    update realisation_cell c set payments = c.payments - g.payments, amount = c.amount - g.amount, paid = c.paid - g.paid,
                                   families = c.families - g.families
    from (select run_id, region_code, bank, state, coalesce(reason, '') as reason, count(*) as payments, sum(amount) as amount,
                 sum(paid_amount) as paid, sum(families) as families
          from was group by 1, 2, 3, 4, 5) g
    where (c.run_id, c.region_code, c.bank, c.state, c.reason) = (g.run_id, g.region_code, g.bank, g.state, g.reason);
  end if;
  return null;
end $$;
create or replace view realisation with (security_invoker = true) as
select c.run_id, c.region_code, c.bank, c.state, c.reason, c.programme, c.fiscal_year, c.fund, c.stage, c.stage_no, c.kind,
       case when p.position = 'SETTLED' or p.paid_settled then c.payments else 0 end as settled_payments,
       case when p.position in ('IN_TRANSIT', 'HELD', 'RETURNED', 'NONE') or p.state is null then c.payments else 0 end as other_payments,
       case when p.position = 'SETTLED' then c.amount when p.paid_settled then c.paid else 0 end as settled,
       case when coalesce(p.position, 'IN_TRANSIT') = 'IN_TRANSIT' then r.amount else 0 end as in_transit,
       case when p.position = 'HELD' then r.amount else 0 end as held,
       case when p.position = 'RETURNED' then r.amount else 0 end as returned,
       case when p.position = 'NONE' then r.amount else 0 end as followed_up,
       case when p.position = 'SETTLED' or p.paid_settled then c.families else 0 end as settled_families
from realisation_cell c
left join payment_position p on p.state = c.state
cross join lateral (select case when p.paid_settled then c.amount - c.paid else c.amount end as amount) r
where c.payments <> 0;

-- What a caller without areas may see (V9.2), with both counts. A cell is small by its payees: who is behind few groups is known too.
drop function public_realisation(text, integer, text, text, text);
create function public_realisation(of_programme text, of_year integer, of_stage text, of_level text, of_region text)
  returns table (stage text, stage_no smallint, region_code text, payees bigint, families bigint, amount bigint, suppressed boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with minimum as (
    select max(t.low) as low from threshold t
    where t.name = 'PUBLIC_MINIMUM' and current_date between t.valid_from and coalesce(t.valid_to, 'infinity')
  ), village as materialized (
    select c.stage, c.stage_no, c.region_code as code, sum(c.settled_payments)::bigint as payees, sum(c.settled_families)::bigint as families,
           sum(c.settled)::bigint as amount
    from realisation c
    where c.programme = of_programme and c.fiscal_year = of_year and (of_stage is null or c.stage = of_stage)
    group by c.stage, c.stage_no, c.region_code having sum(c.settled_payments) > 0
  ), regency as materialized (
    select v.stage, v.stage_no, left(v.code, 5) as code, sum(v.payees)::bigint as payees, sum(v.families)::bigint as families,
           sum(v.amount)::bigint as amount, count(*) as villages
    from village v group by v.stage, v.stage_no, left(v.code, 5)
  ), province as materialized (
    select d.stage, d.stage_no, left(d.code, 2) as code, sum(d.payees)::bigint as payees, sum(d.families)::bigint as families,
           sum(d.amount)::bigint as amount, sum(d.villages) as villages
    from regency d group by d.stage, d.stage_no, left(d.code, 2)
  ), nation_seen as materialized (
    select p.stage, p.stage_no, sum(p.payees)::bigint as payees, sum(p.families)::bigint as families, sum(p.amount)::bigint as amount,
           coalesce(sum(p.payees) < m.low + sum(p.villages), true) as hidden
    from province p cross join minimum m group by p.stage, p.stage_no, m.low
  ), province_small as (
    select p.*, n.hidden as parent_hidden, m.low as minimum, coalesce(p.payees < m.low + p.villages, true) as small
    from province p join nation_seen n on n.stage = p.stage cross join minimum m
  ), province_seen as materialized (
    select s.stage, s.stage_no, s.code, s.payees, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.payees - s.villages) over smaller, 0) < s.minimum) as hidden
    from province_small s
    window siblings as (partition by s.stage),
           smaller as (partition by s.stage order by s.small desc, s.payees, s.code rows between unbounded preceding and 1 preceding)
  ), regency_small as (
    select d.*, p.hidden as parent_hidden, m.low as minimum, coalesce(d.payees < m.low + d.villages, true) as small
    from regency d join province_seen p on p.stage = d.stage and p.code = left(d.code, 2) cross join minimum m
  ), regency_seen as materialized (
    select s.stage, s.stage_no, s.code, s.payees, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.payees - s.villages) over smaller, 0) < s.minimum) as hidden
    from regency_small s
    window siblings as (partition by s.stage, left(s.code, 2)),
           smaller as (partition by s.stage, left(s.code, 2) order by s.small desc, s.payees, s.code rows between unbounded preceding and 1 preceding)
  ), village_small as (
    select v.*, d.hidden as parent_hidden, m.low as minimum, coalesce(v.payees < m.low, true) as small
    from village v join regency_seen d on d.stage = v.stage and d.code = left(v.code, 5) cross join minimum m
    where left(v.code, 5) = left(of_region, 5)
  ), village_seen as (
    select s.stage, s.stage_no, s.code, s.payees, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.payees - 1) over smaller, 0) < s.minimum) as hidden
    from village_small s
    window siblings as (partition by s.stage, left(s.code, 5)),
           smaller as (partition by s.stage, left(s.code, 5) order by s.small desc, s.payees, s.code rows between unbounded preceding and 1 preceding)
  ), asked as (
    select n.stage, n.stage_no, 'ID' collate "C" as code, n.payees, n.families, n.amount, n.hidden from nation_seen n where of_level = 'NATION'
    union all
    select p.stage, p.stage_no, p.code, p.payees, p.families, p.amount, p.hidden from province_seen p where of_level = 'PROVINCE'
    union all
    select d.stage, d.stage_no, d.code, d.payees, d.families, d.amount, d.hidden from regency_seen d where of_level = 'REGENCY'
    union all
    select v.stage, v.stage_no, v.code, v.payees, v.families, v.amount, v.hidden from village_seen v where of_level = 'VILLAGE'
  )
  select a.stage, a.stage_no, a.code, case when not a.hidden then a.payees end, case when not a.hidden then a.families end,
         case when not a.hidden then a.amount end, a.hidden
  from asked a
  where of_region is null or of_region = 'ID' or a.code = of_region or (a.code > of_region and a.code < of_region || '/');
end;
alter function public_realisation(text, integer, text, text, text) set timezone = 'Asia/Jakarta';
revoke execute on function public_realisation from public;
grant execute on function public_realisation to ${app};
