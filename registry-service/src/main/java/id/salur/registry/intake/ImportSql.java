package id.salur.registry.intake;

import id.salur.platform.sql.SqlFile;

/** The statements of an import, in their order. Each works on the whole file at once. */
final class ImportSql {
    /** Faults that need other rows or other tables, except whether a number is taken. */
    static final String FAULTS = SqlFile.of(ImportSql.class, "faults");

    static final String FAULTY_FAMILIES =
            "create temp table import_bad on commit drop as select distinct family_no from import_fault";

    /** Families without any fault that are registered just so, in the caller's area: nothing of them is new, and nothing is wrong. */
    static final String KNOWN = """
        create temp table import_known on commit drop as
        select i.family_no
          from (select distinct on (family_no) family_no, kk_hash, village, desil, programmes
                  from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
                 order by family_no, line) i
          join family f on f.kk_hash = i.kk_hash and f.region_code = i.village and f.desil = i.desil and f.moved_out_on is null
         where (select count(*) from import_row r where r.family_no = i.family_no)
               = (select count(*) from household_member m where m.family_id = f.id and m.valid_until is null)
           and not exists (
               select from import_row r where r.family_no = i.family_no and not exists (
                   select from household_member m
                     join person p on p.id = m.person_id
                     left join person_identifier n on n.person_id = p.id and n.kind = 'NIK' and n.state <> 'WRONG'
                    where m.family_id = f.id and m.valid_until is null and n.hash is not distinct from r.nik_hash
                      and (p.name, p.sex, p.birth_date, m.relation, m.recipient, p.school_level, p.pregnant_until, p.severe_disability,
                           p.employment)
                          is not distinct from
                          (r.name, r.sex, r.birth_date, r.relation, r.recipient, r.school_level, r.pregnant_until, r.severe_disability,
                           r.employment)))
           and not exists (
               select from unnest(string_to_array(i.programmes, '|')) as p (programme)
                where not exists (select from proposal o where o.family_id = f.id and o.programme = p.programme))\
        """;

    /** Who has the numbers already. Asked only for families without any fault, so in the caller's area: otherwise a file would be a way to ask about anybody. */
    static final String HOLDERS = """
        create temp table import_holder on commit drop as
        select i.line, i.family_no, h.person_id, h.housed, h.left_on
          from import_row i cross join lateral nik_holder(i.nik_hash) h
         where not exists (select from import_bad b where b.family_no = i.family_no)
           and not exists (select from import_known k where k.family_no = i.family_no)\
        """;

    /** What the caller cannot see is told only of families that nothing else refuses: to know a number that is taken here must not be a way to ask for others. */
    static final String TAKEN = """
        insert into import_fault
        select line, family_no, column_name, code from (
        select t.*, bool_or(seen) over (partition by family_no) as refused from (
        select i.line, i.family_no, 'kk' as column_name, 'kk-exists' as code, exists (select from family f where f.kk_hash = i.kk_hash) as seen
          from (select distinct on (family_no) line, family_no, kk_hash
                  from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
                   and not exists (select from import_known k where k.family_no = r.family_no)
                 order by family_no, line) i
         where kk_taken(i.kk_hash)
        union all
        select line, family_no, 'nik', 'nik-in-another-family', exists (select from person p where p.id = person_id) from import_holder where housed
        ) t) s where seen or not refused\
        """;

    static final String TAKEN_FAMILIES = """
        insert into import_bad
        select distinct family_no from import_fault f where not exists (select from import_bad b where b.family_no = f.family_no)\
        """;

    static final String GOOD_FAMILIES = """
        create temp table import_family on commit drop as
        select distinct on (family_no) family_no, uuidv7() as id, kk_hash, kk_cipher, village, desil, programmes
          from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
           and not exists (select from import_known k where k.family_no = r.family_no)
         order by family_no, line\
        """;

    /** What the same caller sent before and of which something was taken. */
    static final String TAKEN_BEFORE =
            "select id from family_import where imported_by = :by and sha256 = :sha256 and families > 0";

    /** The smallest region that holds every row; of a caller whose areas do not hold that, the area of the first row. */
    static final String IMPORT = """
        insert into family_import (region_code, sha256, rows, families, members, proposals, rejected, rejected_rows, already_registered,
                                   warnings, imported_by)
        select case when in_area(r.code) then r.code else :ownArea end, :sha256, t.rows, f.families, t.members, f.proposals, b.bad,
               t.rejected_rows, k.known, t.warnings, :by
          from (select count(*) as rows, count(*) filter (where f.family_no is not null) as members,
                       count(*) filter (where b.family_no is not null) as rejected_rows,
                       count(*) filter (where f.family_no is not null and (i.doubt is not null or i.nik_district = any (array(
                           select d.code from (select distinct nik_district as code from import_row) d
                            where not exists (select from region r where r.code = d.code and r.level = 'DISTRICT'))))) as warnings
                  from import_row i left join import_bad b using (family_no) left join import_family f using (family_no)) t,
               (select count(*) as families, coalesce(sum(cardinality(string_to_array(programmes, '|'))), 0) as proposals from import_family) f,
               (select count(*) as bad from import_bad) b,
               (select count(*) as known from import_known) k,
               (select case when min(village) is null then 'ID' when min(village) = max(village) then min(village)
                            when left(min(village), 8) = left(max(village), 8) then left(min(village), 8)
                            when left(min(village), 5) = left(max(village), 5) then left(min(village), 5)
                            when left(min(village), 2) = left(max(village), 2) then left(min(village), 2) else 'ID' end as code
                  from import_row where in_area(village)) r
        on conflict (imported_by, sha256) where families > 0 do nothing
        returning id\
        """;

    /** A good row of a refused family goes back with the others: the family is sent again whole. */
    static final String REJECTS = """
        select i.line, coalesce(f.faults, ':family-rejected') as faults, i.sealed
          from import_row i join import_bad using (family_no)
          left join (select line, string_agg(distinct column_name || ':' || code, ' ') as faults from import_fault group by line) f
               using (line)\
        """;

    /** The members of the good families, with the person of each: one who carries the NIK and lives nowhere comes back. */
    static final String MEMBERS = """
        create temp table import_member on commit drop as
        select f.id as family_id, f.village as region_code, row_number() over (partition by i.family_no order by i.line) as position,
               coalesce(h.person_id, uuidv7()) as person_id, h.person_id is not null as returns, h.left_on as since, i.nik_hash, i.nik_cipher,
               i.name, i.sex, i.birth_date, i.relation, i.recipient, i.school_level, i.pregnant_until, i.severe_disability, i.employment,
               i.sealed_name, i.sealed_birth, i.doubt
          from import_row i join import_family f using (family_no) left join import_holder h using (line) order by i.line\
        """;

    private ImportSql() {}
}
