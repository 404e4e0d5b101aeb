-- What waits for another person than who made it. Changes of recipients, pairs of persons and numbers in doubt have tasks of their own.
select awaits('proposal', 'region_code', 'proposal', 'VERIFIED', 'DECIDE_PROPOSAL', 'approver', 14);
select awaits('region_change', 'region_code', 'region-change', 'PROPOSED', 'DECIDE_REGION_CHANGE', null, 14);
