-- A case that meets all criteria waits for an approver.
select awaits('graduation_case', 'region_code', 'graduation-case', 'READY', 'DECIDE_GRADUATION', 'approver', 14);
