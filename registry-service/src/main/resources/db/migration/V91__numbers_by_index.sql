-- Functions that look single numbers up keep their plan. One that was made while the tables were empty would read them whole for each number.
alter function number_holders(bytea[]) set enable_seqscan = off;
alter function nik_holder(bytea) set enable_seqscan = off;
alter function kk_taken(bytea) set enable_seqscan = off;
