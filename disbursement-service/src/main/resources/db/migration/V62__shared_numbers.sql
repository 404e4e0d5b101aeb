-- One account named for several families or applications is how money is gathered in one hand. Numbers are encrypted, each time anew, so
-- a keyed hash beside them says which are the same; that of a number that was written before the service fills in.
alter table family_account add column number_hash bytea;
alter table account_correction add column number_hash bytea;
alter table aid_payee add column number_hash bytea;
alter table result_staging add column account_hash bytea;
comment on column family_account.number_hash is 'HMAC of the number, whatever its zeros, case and signs; counts only where there is a number';
create index family_account_number on family_account (bank, number_hash) where number is not null and number_hash is not null;
create index aid_payee_number on aid_payee (number_hash);
create index family_account_unhashed on family_account (family_id) where number is not null and number_hash is null;
grant update (number_hash) on account_correction to ${app};

-- The bank that pays in a village on a day: the one of the longest region that it lies in.
create function paying_bank(village text, on_day date) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select c.bank from payment_channel c
          where (c.region_code = 'ID' or c.region_code = village or village like c.region_code || '.%')
            and c.valid_from <= on_day and (c.valid_to is null or c.valid_to >= on_day)
          order by c.region_code <> 'ID' desc, length(c.region_code) desc limit 1);

-- How many others than this payee have the number at the bank, wherever they live: families and approved applications by their accounts,
-- other applications by what they name. It says no more than that.
create function others_with_number(of_bank text, of_number bytea, payee uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select count(*)::integer from (
      select a.family_id from family_account a
      where a.bank = of_bank and a.number_hash = of_number and a.number is not null and a.family_id <> payee
      union
      select y.application_id from aid_payee y join aid_application x on x.id = y.application_id
      where y.number_hash = of_number and y.application_id <> payee and x.state in ('PROPOSED', 'VERIFIED', 'APPROVED')
        and paying_bank(y.region_code, current_date) = of_bank) o;
  end;
