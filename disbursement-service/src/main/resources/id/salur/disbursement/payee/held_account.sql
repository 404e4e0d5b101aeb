-- Who is held back from every payment because of whom or what it would go to, and why: a bank refused the account, in paying or in a check,
-- and nobody corrected it yet, where the account is the one at the bank that pays in its village on that day; the recipient is missing, as
-- the registry told; or nobody said whom to pay for an application, it is to be approved anew, or its account is refused or at another bank,
-- for nobody opens one in its place. A few rows of an index, but for applications: as many as the region has are read.
-- In: from, below, a region as a range; referenceDate, a day. Out: family_id (family or application), state.
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
select a.family_id, a.state from family_account a
where a.region_code >= :from and a.region_code < :below
  and a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
  and a.bank = (
    select c.bank from payment_channel c
    where (c.region_code = 'ID' or c.region_code = a.region_code or a.region_code like c.region_code || '.%')
      and c.valid_from <= :referenceDate and (c.valid_to is null or c.valid_to >= :referenceDate)
    order by c.region_code <> 'ID' desc, length(c.region_code) desc limit 1)
union all
select r.family_id, 'RECIPIENT_MISSING' from recipient r
where r.region_code >= :from and r.region_code < :below and r.missing_since is not null
union all
select a.id, 'PAYEE_MISSING' from aid_application a
where a.region_code >= :from and a.region_code < :below and a.state = 'APPROVED' and a.amount > 0 and a.subject <> 'FAMILY'
  and not exists (select from aid_payee y where y.application_id = a.id)
union all
select x.id, coalesce(a.state, 'NO_ACCOUNT') from aid_application x
join aid_payee y on y.application_id = x.id
left join family_account a on a.family_id = x.id and a.bank = (
    select c.bank from payment_channel c
    where (c.region_code = 'ID' or c.region_code = x.region_code or x.region_code like c.region_code || '.%')
      and c.valid_from <= :referenceDate and (c.valid_to is null or c.valid_to >= :referenceDate)
    order by c.region_code <> 'ID' desc, length(c.region_code) desc limit 1)
where x.region_code >= :from and x.region_code < :below and x.state = 'APPROVED' and x.amount > 0
  and coalesce(a.state, 'NO_ACCOUNT') not in ('OPEN', 'WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
union all
select a.id, 'NOT_APPROVED' from aid_application a
where a.region_code >= :from and a.region_code < :below and a.state in ('PROPOSED', 'VERIFIED', 'REJECTED', 'WITHDRAWN')
