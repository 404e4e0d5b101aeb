-- A year may have quarters, months and two months. What holds in a stage holds in its months, in whatever form they are paid.

create function months_meet(one_first integer, one_months integer, other_first integer, other_months integer) returns boolean
  language sql immutable
  return one_first < other_first + other_months and other_first < one_first + one_months;

alter table run_exclusion
  add column first_month smallint check (first_month between 1 and 12),
  add column months smallint check (months between 1 and 12);
update run_exclusion x set first_month = r.first_month, months = r.months from stage_run r where r.id = x.run_id;
alter table run_exclusion
  alter column first_month set not null,
  alter column months set not null,
  add check (first_month + months <= 13);
create index run_exclusion_family on run_exclusion (family_id, programme, fiscal_year) where undone_at is null;

-- The calendar is loaded when the service starts, so what is there already takes its months from the code of its stage.
alter table commitment_result
  add column first_month smallint check (first_month between 1 and 12),
  add column months smallint check (months between 1 and 12);
update commitment_result set
  first_month = case when stage ~ '^\d{4}-\d{2}' then substr(stage, 6, 2)::smallint
                     when stage in ('I', 'II', 'III', 'IV') then array_position(array['I', 'II', 'III', 'IV'], stage) * 3 - 2
                     else 1 end,
  months = case when stage ~ '^\d{4}-\d{2}\.\d{2}$' then substr(stage, 9, 2)::smallint - substr(stage, 6, 2)::smallint + 1
                when stage ~ '^\d{4}-\d{2}$' then 1
                when stage in ('I', 'II', 'III', 'IV') then 3
                else 12 end;
alter table commitment_result
  alter column first_month set not null,
  alter column months set not null,
  add check (first_month + months <= 13);
create index commitment_result_family on commitment_result (family_id, programme, fiscal_year);

-- How many months count as missed in these months: of the kind with most. Reports of stages within them add up, form by form. Which
-- months of a longer stage were missed is not reported: it counts whole in each part of it. Null: nothing was reported.
create function missed_months(of_programme text, of_year integer, of_first integer, of_months integer, of_family uuid)
  returns table (months integer)
  language sql stable
begin atomic
  select max(greatest(k.within, k.most))::integer
  from (select max(r.missed_months)::bigint as most,
               sum(r.missed_months) filter (where r.first_month >= of_first and r.first_month + r.months <= of_first + of_months) as within
        from commitment_result r
        where r.family_id = of_family and r.programme = of_programme and r.fiscal_year = of_year
          and months_meet(r.first_month, r.months, of_first, of_months)
        group by r.kind, r.months) k;
end;
