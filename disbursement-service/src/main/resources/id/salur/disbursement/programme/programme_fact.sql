-- The rows of programmes.csv on their way to programme.
-- In: nothing. Out: an empty temporary table, emptied again when the transaction ends.
create temporary table if not exists programme_fact (
    code text, name_id text, name_en text, stages text, kind text, payee text) on commit delete rows
