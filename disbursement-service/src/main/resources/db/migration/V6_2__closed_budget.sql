-- A district sees neither the nation's budget nor its province's, but may know whether it is closed. It says no more than that.
create function budget_closed(of_programme text, of_year integer, of_fund text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from budget b
    where b.programme = of_programme and b.fiscal_year = of_year and b.fund = of_fund and b.closed_on is not null);

-- What is returned is proposed as a correction of its payments.
drop table return_proposal;
