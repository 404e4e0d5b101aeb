package id.salur.registry.intake;

/** The statements that keep the rows of a file until it is applied, and take a part of them out again. */
final class StageSql {
    private static final String TOLD = """
        kk_hash, kk_cipher, nik_hash, nik_cipher, nik_district, name, sex, birth_date, relation, recipient, village, desil, school_level,
        pregnant_until, severe_disability, employment, programmes, doubt, sealed, sealed_name, sealed_birth\
        """;

    /** What was read of rows that are not refused. */
    static final String KEEP = """
        insert into family_import_row (import_id, region_code, family_no, line, outcome, family_id, changes, %1$s)
        select m.id, m.region_code, i.family_no, i.line, v.outcome, v.family_id, coalesce(c.changes, '{}'), %1$s
          from family_import m, import_row i join import_verdict v using (family_no)
          left join (select line, array_agg(distinct fact order by fact) as changes from import_change group by line) c using (line)
         where m.id = :id and v.outcome <> 'REJECT' order by i.family_no, i.line\
        """.formatted(TOLD);

    /** Of refused rows only why. */
    static final String KEEP_REFUSED = """
        insert into family_import_row (import_id, region_code, family_no, line, outcome, faults, disputed)
        select m.id, m.region_code, i.family_no, i.line, 'REJECT', f.faults, d.person_id
          from family_import m, import_row i join import_bad b using (family_no)
          left join (select line, string_agg(distinct column_name || ':' || code, ' ') as faults from import_fault group by line) f using (line)
          left join (select line, min(person_id::text)::uuid as person_id from import_dispute group by line) d using (line)
         where m.id = :id\
        """;

    /** A part of the file, by the numbers of its families. */
    static final String PART = """
        insert into import_row (line, family_no, %1$s)
        select line, family_no, %1$s from family_import_row
         where import_id = :id and family_no > :from and family_no <= :to and outcome <> 'REJECT' order by family_no, line\
        """.formatted(TOLD);

    /** Families that became something else than the preview said: how many. */
    static final String OTHERWISE = """
        with other as (
            update family_import_row s
               set outcome = v.outcome, family_id = v.family_id, changes = '{}', disputed = (select min(d.person_id::text)::uuid from import_dispute d where d.line = s.line),
                   faults = (select string_agg(distinct f.column_name || ':' || f.code, ' ') from import_fault f where f.line = s.line)
              from import_verdict v
             where s.import_id = :id and s.family_no > :from and s.family_no <= :to and s.family_no = v.family_no and s.outcome <> v.outcome
            returning s.family_no)
        select count(distinct family_no) from other\
        """;

    /** Who holds a number that a refused row names for somebody else. */
    static final String DISPUTED = """
        select distinct p.id, p.region_code from family_import_row s join person p on p.id = s.disputed where s.import_id = :id\
        """;

    private StageSql() {}
}
