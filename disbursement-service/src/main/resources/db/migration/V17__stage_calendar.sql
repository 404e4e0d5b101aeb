-- The stages of a programme and year are data: quarters, months, two months, once. A programme may have several forms in one year.

create table stage_calendar (
  id           text     primary key,
  programme    text     not null references programme,
  form         text     not null check (form ~ '^[A-Z_]{3,20}$'),
  year_from    integer  not null check (year_from between 2007 and 2100),
  year_to      integer  check (year_to between year_from and 2100),
  stage        text     not null,
  number       smallint not null check (number between 1 and 12),
  first_month  smallint not null check (first_month between 1 and 12),
  months       smallint not null check (months between 1 and 12),
  reference    text     not null check (reference in ('FIRST_DAY', 'QUARTER_START')),
  remainder    text     not null check (remainder in ('EXACT', 'LAST_MONTH')),
  legal_basis  text     not null,
  confirmed    boolean  not null,
  note         text     not null default '',
  check (first_month + months <= 13)
);
comment on column stage_calendar.stage is 'its code; YYYY stands for the year';
comment on column stage_calendar.reference is 'the day whose facts decide: the first day of the stage, or of the quarter in which it begins';
comment on column stage_calendar.remainder is
  'EXACT: the rates of its years divide by months; LAST_MONTH: what does not divide is paid with the last month of the quarter';
create index stage_calendar_programme on stage_calendar (programme, year_from);
grant select, insert, update on stage_calendar to ${app};

create function stages_of(of_programme text, of_year integer)
  returns table (stage text, form text, number smallint, first_month smallint, months smallint, reference_date date, remainder text,
                 legal_basis text, confirmed boolean, note text)
  language sql stable
begin atomic
  select replace(c.stage, 'YYYY', of_year::text), c.form, c.number, c.first_month, c.months,
         make_date(of_year, case c.reference when 'QUARTER_START' then (c.first_month - 1) / 3 * 3 + 1 else c.first_month end, 1),
         c.remainder, c.legal_basis, c.confirmed, c.note
  from stage_calendar c
  where c.programme = of_programme and of_year between c.year_from and coalesce(c.year_to, of_year);
end;

-- What the months from first on get of a rate by quarters: a third of its quarter each, and what does not divide with the third month.
-- So the months of a quarter are the quarter, to the rupiah.
create function amount_of_months(quarters bigint[], first_month integer, months integer) returns bigint
  language sql immutable
  return (select sum(quarters[(m + 2) / 3] / 3 + case when m % 3 = 0 then quarters[(m + 2) / 3] % 3 else 0 end)::bigint
          from generate_series(first_month, first_month + months - 1) m);

-- A family is paid for a month once, in whatever form. A stage claims its months, in pieces as long as no other stage of the year begins
-- or ends within: where there are quarters only, a quarter is one row. Two stages overlap if they have a piece in common.
create function claim_months(of_programme text, of_year integer, of_first integer, of_months integer) returns setof integer
  language sql stable
begin atomic
  select distinct b.month
  from (select of_first as month
        union all
        select s.first_month from stages_of(of_programme, of_year) s
        union all
        select s.first_month + s.months from stages_of(of_programme, of_year) s) b
  where b.month >= of_first and b.month < of_first + of_months;
end;

alter table stage_run
  add column first_month smallint check (first_month between 1 and 12),
  add column months smallint check (months between 1 and 12);
update stage_run r
  set first_month = case p.stages when 'QUARTER' then r.stage_no * 3 - 2 when 'MONTH' then r.stage_no else 1 end,
      months = case p.stages when 'QUARTER' then 3 when 'MONTH' then 1 else 12 end
  from programme p where p.code = r.programme;
alter table stage_run
  alter column first_month set not null,
  alter column months set not null,
  add check (first_month + months <= 13),
  drop column stage_no,
  add column stage_no smallint not null generated always as (first_month + months - 1) stored;
comment on column stage_run.stage_no is 'the last month it covers: the order of the stages of a year, whatever their form';

update realisation_cell c set stage_no = r.stage_no from stage_run r where r.id = c.run_id;
comment on column realisation_cell.stage_no is 'of stage_run: the last month that the stage covers';

drop function claimed_by_others(text, integer, text, uuid, uuid[]);
alter table stage_claim add column month smallint check (month between 1 and 12);
update stage_claim c set month = r.first_month from stage_run r where r.id = c.run_id;
alter table stage_claim
  alter column month set not null,
  drop constraint stage_claim_pkey,
  drop column stage,
  add primary key (programme, fiscal_year, month, family_id);

-- Which of these families another run holds in one of the months, also one of a district that the caller does not see. No more than that.
create function claimed_by_others(of_programme text, of_year integer, of_first integer, of_months integer, run uuid, families uuid[])
  returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct c.family_id from stage_claim c
  where c.programme = of_programme and c.fiscal_year = of_year
    and c.month = any (array(select m from claim_months(of_programme, of_year, of_first, of_months) m))
    and c.family_id = any (families) and c.run_id <> run;
end;

-- A form that comes into a year later cuts the stages of that year anew: what runs hold already is claimed in the new pieces too.
create function recut_claims() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  written bigint;
begin
  insert into stage_claim (programme, fiscal_year, month, family_id, run_id, region_code)
  select c.programme, c.fiscal_year, m.month, c.family_id, c.run_id, c.region_code
  from stage_run r
  cross join lateral claim_months(r.programme, r.fiscal_year, r.first_month, r.months) m (month)
  join stage_claim c on c.run_id = r.id and c.month = r.first_month
  where m.month <> r.first_month
  on conflict do nothing;
  get diagnostics written = row_count;
  return written;
end $$;
revoke execute on function recut_claims from public;
grant execute on function recut_claims to ${app};

-- The most that one family can get in some months of a year: as before, by months instead of by quarter.
create function family_maximum(of_programme text, of_year integer, of_first integer, of_months integer) returns bigint
  language sql stable set search_path = public, pg_temp
  return (
    select least(case when bool_or(r.month_amount is not null) then (
        select sum(m.month_amount)::bigint
        from generate_series(of_first, of_first + of_months - 1) as month (n)
        join rate m on m.programme = of_programme and m.payable and m.month_amount is not null
         and m.valid_from <= make_date(of_year, month.n, 1) and (m.valid_to is null or m.valid_to >= make_date(of_year, month.n, 1)))
      else coalesce(max(amount_of_months(r.stage_amounts, of_first, of_months)) filter (where r.basis = 'FAMILY'), 0)
         + case when bool_or(r.basis = 'PERSON')
             then max(amount_of_months(r.stage_amounts, of_first, of_months)) filter (where r.basis = 'PERSON') * (
               select max(c.max_persons) from cap_rule c
               where c.programme = of_programme and c.component is null and c.valid_from <= make_date(of_year, of_first, 1)
                 and (c.valid_to is null or c.valid_to >= make_date(of_year, of_first, 1))) else 0 end
      end, (
        select max(p.annual_maximum) * of_months / 12 from programme_rule p
        where p.programme = of_programme and p.valid_from <= make_date(of_year, of_first, 1)
          and (p.valid_to is null or p.valid_to >= make_date(of_year, of_first, 1))))
    from rate r
    where r.programme = of_programme and r.payable and r.valid_from <= make_date(of_year, of_first + of_months - 1, 1)
      and (r.valid_to is null or r.valid_to >= make_date(of_year, of_first, 1)));
create or replace function family_stage_maximum(of_programme text, of_year integer, of_stage integer) returns bigint
  language sql stable set search_path = public, pg_temp
  return family_maximum(of_programme, of_year, of_stage * 3 - 2, 3);
