-- Which of these families another run holds, also one of a district that the caller does not see. It says no more than that.
create function claimed_by_others(of_programme text, of_year integer, of_stage text, run uuid, families uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.family_id from stage_claim c
    where c.programme = of_programme and c.fiscal_year = of_year and c.stage = of_stage
      and c.family_id = any (families) and c.run_id <> run;
  end;
drop function claimed_by_another(text, integer, text, uuid, uuid);
