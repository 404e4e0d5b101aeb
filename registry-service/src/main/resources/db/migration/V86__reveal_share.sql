-- How many were shown to somebody today: counted in the rows that each leaves.
create index reveal_share on reveal (revealed_by, id);
