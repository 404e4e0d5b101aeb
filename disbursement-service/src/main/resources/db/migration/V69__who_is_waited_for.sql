-- What waits for another person than who made it, and for whom: an approver, whose right may be delegated; an application first for who verifies it.
select awaits('aid_application', 'region_code', 'aid-application', 'PROPOSED', 'VERIFY_AID_APPLICATION', 'district-officer', 14);
select awaits('aid_application', 'region_code', 'aid-application', 'VERIFIED', 'DECIDE_AID_APPLICATION', 'approver', 14);
select awaits('budget_order', 'region_code', 'budget-order', 'PROPOSED', 'DECIDE_BUDGET_ORDER', 'approver', 14);
select awaits('stage_run', 'region_code', 'stage-run', 'SUBMITTED', 'DECIDE_STAGE_RUN', 'approver', 14);
select awaits('correction', 'region_code', 'correction', 'PROPOSED', 'DECIDE_CORRECTION', 'approver', 14);
select awaits('account_correction', 'region_code', 'account-correction', 'PROPOSED', 'DECIDE_ACCOUNT_CORRECTION', 'approver', 14);

-- An account is decided where the money is of: the nation, a province, a regency.
alter table fund_account add column owner_code text collate "C" not null
  generated always as (case when fund = 'APBN' then 'ID' else substr(fund, 6) end) stored;
select awaits('fund_account', 'owner_code', 'fund-account', 'PROPOSED', 'DECIDE_FUND_ACCOUNT', 'approver', 14);
