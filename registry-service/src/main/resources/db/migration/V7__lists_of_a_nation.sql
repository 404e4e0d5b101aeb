-- The few memberships that are not active are found without passing the many that are.
create index membership_not_active on membership (status, region_code, id) where status <> 'ACTIVE';

-- What was decided lately, out of all years.
create index recheck_decided on recheck using brin (decided_at) with (autosummarize = on);
