-- Proposals of a family; its memberships have their index (V4).
create index proposal_family on proposal (family_id, id);
