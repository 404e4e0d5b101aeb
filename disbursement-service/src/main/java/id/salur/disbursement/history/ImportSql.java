package id.salur.disbursement.history;

/** The statements of an import, in their order. Each works on the whole file at once. */
final class ImportSql {
    static final String STAGING = """
        create temp table historic_row (
            line int, source text, programme text, region_code text collate "C", stated_codes text, region_name text,
            disputed boolean, period text, fiscal_year text, stage text, metric text, unit text, locale text, stated text,
            value numeric, rounding_unit numeric, significant_digits smallint, basis text, note text, faults text, sealed bytea) on commit drop\
        """;

    /** Faults of the text, and those that need other rows or other tables. A figure that is known with another value is refused. */
    static final String FAULTS = """
        create temp table historic_fault on commit drop as
        select line, split_part(fault, ':', 1) as column_name, split_part(fault, ':', 2) as code
          from historic_row, unnest(string_to_array(faults, ' ')) as f (fault)
        union all
        select line, 'source', 'unknown-source' from historic_row r
         where faults = '' and not exists (select from historic_source s where s.code = r.source)
        union all
        select r.line, 'region_code', 'unknown-region'
          from historic_row r cross join lateral unnest(string_to_array(r.stated_codes, '|')) as c (code)
         where faults = '' and not exists (select from region g where g.code = left(c.code, 5))
        union all
        select line, 'region_code', 'outside-area' from historic_row where faults = '' and not in_area(region_code)
        union all
        select line, 'metric', 'twice' from (
          select line, row_number() over (partition by source, programme, stated_codes, period, metric order by line) as nth
            from historic_row where faults = '') n where nth > 1
        union all
        select r.line, 'value', 'known-otherwise'
          from historic_row r join historic_figure f using (source, programme, stated_codes, period, metric)
         where r.faults = '' and in_area(r.region_code) and (f.value, f.unit, f.rounding_unit) is distinct from (r.value, r.unit, r.rounding_unit)\
        """;

    /** What the same caller sent before and of which something was taken. */
    static final String TAKEN_BEFORE =
            "select id from historic_import where imported_by = :by and sha256 = :sha256 and taken > 0";

    static final String IMPORT = """
        insert into historic_import (region_code, sha256, rows, taken, unchanged, rejected, imported_by)
        select :ownArea, :sha256, count(*), count(*) filter (where not bad and not known), count(*) filter (where not bad and known),
               count(*) filter (where bad), :by
          from (select exists (select from historic_fault b where b.line = r.line) as bad,
                       exists (select from historic_figure f where (f.source, f.programme, f.stated_codes, f.period, f.metric)
                                 = (r.source, r.programme, r.stated_codes, r.period, r.metric)) as known
                  from historic_row r) x
        on conflict (imported_by, sha256) where taken > 0 do nothing
        returning id\
        """;

    static final String REJECTS = """
        select r.line, f.faults, r.sealed
          from historic_row r
          join (select line, string_agg(distinct column_name || ':' || code, ' ') as faults from historic_fault group by line) f using (line)\
        """;

    private static final String COLUMNS =
            "source, programme, region_code, stated_codes, region_name, disputed, period, fiscal_year, stage,"
                    + " cumulative_to, metric, unit, locale, stated, value, rounding_unit, significant_digits, basis,"
                    + " note";

    private static final String INSERT = "insert into historic_figure (" + COLUMNS + """
        , import_id)
        select source, programme, region_code, stated_codes, region_name, disputed, period, nullif(fiscal_year, '')::integer,
               case when stage <> '' and stage not like 'to %' then stage end,
               case when stage like 'to %' then substr(stage, 4) end, metric, unit, locale, stated, value, rounding_unit,
               significant_digits, basis, note, :id
          from historic_row r where not exists (select from historic_fault b where b.line = r.line) order by line
        on conflict (source, programme, stated_codes, period, metric)\
        """;

    static final String FIGURES = INSERT + " do nothing";

    /** Bundled facts are corrected under their key. */
    static final String FACTS = INSERT + " " + """
        do update set region_code = excluded.region_code, region_name = excluded.region_name, disputed = excluded.disputed,
          fiscal_year = excluded.fiscal_year, stage = excluded.stage, cumulative_to = excluded.cumulative_to,
          unit = excluded.unit, locale = excluded.locale,
          stated = excluded.stated, value = excluded.value, rounding_unit = excluded.rounding_unit,
          significant_digits = excluded.significant_digits, basis = excluded.basis, note = excluded.note\
        """;

    /** One after the other, in the order of the sources, so that two imports do not wait for each other. */
    static final String REFRESH =
            "select refresh_historic_checks(source) from (select distinct source from historic_row where faults = ''"
                    + " order by source) s";

    private ImportSql() {}
}
