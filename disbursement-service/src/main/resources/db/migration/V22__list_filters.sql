-- What lists are asked for: payments of a place, a bank, a day; applications of a family. No index holds a column that a bank's answer
-- changes (V11), but for BRIN, which PostgreSQL keeps without giving up changes in place.
drop index payment_year;
create index payment_year on payment (programme, fiscal_year, region_code, id);
comment on index payment_year is 'reports of a place, and its payments in order';
create index payment_bank on payment (programme, fiscal_year, bank, region_code, id);
comment on index payment_bank is 'the payments of one bank in a place, in order';
create index payment_settled_on on payment using brin (settled_on) with (pages_per_range = 32, autosummarize = on);
comment on index payment_settled_on is 'payments of a run lie together and are settled in few days';
create index realisation_cell_state on realisation_cell (programme, fiscal_year, state, region_code) where payments > 0;
comment on index realisation_cell_state is 'the villages that have payments in a state';
create index aid_member_family on aid_member (family_id, application_id);
