-- Two rates, rules of any kind or caps that hold on the same day; two stages of one code, or of one form and months.
-- In: nothing. Out: what is wrong as one text, null if nothing is.
select string_agg(problem, '; ' order by problem) from (
  select 'rates ' || a.id || ' and ' || b.id as problem from rate a join rate b
    on a.id < b.id and a.programme = b.programme and a.component = b.component and a.payable and b.payable
   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  union all
  select 'rules ' || a.id || ' and ' || b.id from programme_rule a join programme_rule b
    on a.id < b.id and a.programme = b.programme
   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  union all
  select 'aid rules ' || a.id || ' and ' || b.id from aid_rule a join aid_rule b
    on a.id < b.id and a.programme = b.programme
   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  union all
  select 'sanctions ' || a.id || ' and ' || b.id from sanction_rule a join sanction_rule b
    on a.id < b.id and a.programme = b.programme
   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  union all
  select 'caps ' || a.id || ' and ' || b.id from cap_rule a join cap_rule b
    on a.id < b.id and a.programme = b.programme and a.component is not distinct from b.component
   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  union all
  select 'account checks ' || a.id || ' and ' || b.id from account_check_rule a join account_check_rule b
    on a.id < b.id and a.programme = b.programme
   and int4range(a.year_from, a.year_to, '[]') && int4range(b.year_from, b.year_to, '[]')
  union all
  select 'stages ' || a.id || ' and ' || b.id from stage_calendar a join stage_calendar b
    on a.id < b.id and a.programme = b.programme and int4range(a.year_from, a.year_to, '[]') && int4range(b.year_from, b.year_to, '[]')
   and (a.stage = b.stage or a.form = b.form and (
     int4range(a.first_month, a.first_month + a.months) && int4range(b.first_month, b.first_month + b.months)
     or (a.first_month < b.first_month) <> (a.number < b.number))))
