-- The numbers of a payee that a bank refused, encrypted, wherever the family lived then: a move makes no number right.
create function refused_numbers(payee uuid) returns setof bytea
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select h.number from account_history h
    where h.family_id = payee and h.state in ('WRONG_NUMBER', 'CLOSED', 'BLOCKED', 'DEAD', 'UNKNOWN_BENEFICIARY')
    union all
    select a.number from family_account a where a.family_id = payee and a.state <> 'OPEN' and a.number is not null;
  end;
