package id.salur.registry.intake;

import id.salur.platform.sql.SqlFile;

/** The statements of an import, in their order. Each works on the whole file at once. */
final class ImportSql {
    /** The rows of a file, or of a part of one. */
    static final String ROWS = """
        create temp table import_row (
            line int, family_no int, kk_hash bytea, kk_cipher bytea, nik_hash bytea, nik_cipher bytea, nik_district text collate "C",
            name text, sex text, birth_date date, relation text, recipient boolean, village text collate "C", desil smallint, school_level text,
            pregnant_until date, severe_disability boolean, employment text, programmes text, faults text, doubt text, sealed bytea, sealed_name text, sealed_birth text) on commit drop\
        """;

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

    /** Of a file that does not say who receives the money: a woman who is the head or the spouse, else the head (as PKH does mostly, secondary source). */
    static final String RECIPIENTS = """
        update import_row i set recipient = r.line = i.line
          from (select distinct on (family_no) family_no, line from import_row where relation in ('HEAD', 'SPOUSE')
                 order by family_no, (coalesce(sex, 'M') = 'M'), relation, line) r where r.family_no = i.family_no\
        """;

    /** As {@link #FAULTS}, of a file of facts. */
    static final String FACT_ROW_FAULTS = """
        create temp table import_fault on commit drop as
        select line, family_no, split_part(fault, ':', 1) as column_name, split_part(fault, ':', 2) as code
          from import_row, unnest(string_to_array(faults, ' ')) as f (fault)
        union all
        select line, family_no, 'programmes', 'unknown-programmes' from import_row i
         where exists (select from unnest(string_to_array(i.programmes, '|')) as p (code)
                        where not exists (select from programme g where g.code = p.code and g.takes_members))\
        """;

    static final String FOUND = SqlFile.of(ImportSql.class, "found");

    static final String FACT_FAULTS = SqlFile.of(ImportSql.class, "fact-faults");

    static final String FACT_FAULTY = """
        insert into import_bad
        select distinct family_no from import_fault f where not exists (select from import_bad b where b.family_no = f.family_no)\
        """;

    static final String NONE_KNOWN = "create temp table import_known (family_no int) on commit drop";

    /** A family once, whatever number of rows name it. */
    static final String OLD_BY_FACTS = """
        create temp table import_old on commit drop as
        select min(f.family_no) as family_no, min(f.line) as first_line, f.family_id, f.region_code, f.moved_out_on, f.desil_now,
               coalesce(min(f.desil), f.desil_now) as desil, f.region_code as village, coalesce(string_agg(distinct p.code, '|'), '') as programmes
          from import_found f left join lateral unnest(string_to_array(f.programmes, '|')) as p (code) on true
         where not exists (select from import_bad b where b.family_no = f.family_no)
         group by f.family_id, f.region_code, f.moved_out_on, f.desil_now\
        """;

    static final String NAMED_AGAIN = """
        insert into import_known
        select f.family_no from import_found f where not exists (select from import_bad b where b.family_no = f.family_no)
           and not exists (select from import_old o where o.family_no = f.family_no)\
        """;

    static final String NO_MATCH = """
        create temp table import_match (line int, family_no int, family_id uuid, person_id uuid, position smallint, relation_now text, recipient_now boolean,
                                        by_number boolean) on commit drop\
        """;

    static final String NO_HOLDER =
            "create temp table import_holder (line int, family_no int, person_id uuid, housed boolean, left_on date) on commit drop";

    /** Families without any fault that are registered in the caller's area otherwise than the file says, where the rule lets it change them. */
    static final String OLD = """
        create temp table import_old on commit drop as
        select i.family_no, i.line as first_line, f.id as family_id, f.region_code, f.moved_out_on, f.desil as desil_now, i.desil, i.village, i.programmes
          from (select distinct on (family_no) family_no, line, kk_hash, village, desil, programmes
                  from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
                   and not exists (select from import_known k where k.family_no = r.family_no)
                 order by family_no, line) i
          join family f on f.kk_hash = i.kk_hash
         where :rule <> 'NEW'\
        """;

    static final String MATCH = SqlFile.of(ImportSql.class, "match");

    static final String OLD_FAULTS = SqlFile.of(ImportSql.class, "old-faults");

    static final String CHANGE = SqlFile.of(ImportSql.class, "change");

    /** Families of which the file says nothing else after all. */
    static final String NOTHING_NEW = """
        with same as (
            delete from import_old o where not exists (select from import_change c where c.family_no = o.family_no) returning family_no)
        insert into import_known select family_no from same\
        """;

    /** Who has the numbers already. Asked only for families without any fault, so in the caller's area: otherwise a file would be a way to ask about anybody. */
    static final String HOLDERS = SqlFile.of(ImportSql.class, "holders");

    /** What the caller cannot see is told only of families that nothing else refuses: to know a number that is taken here must not be a way to ask for others. */
    static final String TAKEN = """
        insert into import_fault
        select line, family_no, column_name, code from (
        select t.*, bool_or(seen) over (partition by family_no) as refused from (
        select i.line, i.family_no, 'kk' as column_name, 'kk-exists' as code, exists (select from family f where f.kk_hash = i.kk_hash) as seen
          from (select distinct on (family_no) line, family_no, kk_hash
                  from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
                   and not exists (select from import_known k where k.family_no = r.family_no)
                   and not exists (select from import_old o where o.family_no = r.family_no)
                 order by family_no, line) i
         where kk_taken(i.kk_hash)
        union all
        select line, family_no, 'nik', 'nik-in-another-family', exists (select from person p where p.id = person_id)
          from import_holder h where housed or exists (select from import_match m where m.line = h.line)
        ) t) s where seen or not refused\
        """;

    static final String TAKEN_FAMILIES = """
        with refused as (
            insert into import_bad
            select distinct family_no from import_fault f where not exists (select from import_bad b where b.family_no = f.family_no)
            returning family_no)
        delete from import_old o using refused r where o.family_no = r.family_no\
        """;

    /** Refused rows that name the number of somebody of the caller's area with another name or birth date: one of the two has it wrongly. */
    static final String DISPUTED = """
        create temp table import_dispute on commit drop as
        select h.line, p.id as person_id
          from import_holder h join import_row i using (line) join person p on p.id = h.person_id
         where h.housed and (lower(p.name), p.birth_date) is distinct from (lower(i.name), i.birth_date)\
        """;

    static final String GOOD_FAMILIES = """
        create temp table import_family on commit drop as
        select distinct on (family_no) family_no, uuidv7() as id, kk_hash, kk_cipher, village, desil, programmes
          from import_row r where not exists (select from import_bad b where b.family_no = r.family_no)
           and not exists (select from import_known k where k.family_no = r.family_no)
           and not exists (select from import_old o where o.family_no = r.family_no)
         order by family_no, line\
        """;

    /** What becomes of each family. */
    static final String VERDICT = """
        create temp table import_verdict on commit drop as
        select r.family_no, o.family_id, case when b.family_no is not null then 'REJECT' when k.family_no is not null then 'UNCHANGED'
                                              when o.family_no is not null then 'UPDATE' else 'NEW' end as outcome
          from (select distinct family_no from import_row) r
          left join import_bad b using (family_no) left join import_known k using (family_no) left join import_old o using (family_no)\
        """;

    static final String COUNTS = SqlFile.of(ImportSql.class, "counts");

    /** What the same caller sent before, and is open or of which something was taken. */
    static final String TAKEN_BEFORE = """
        select id from family_import
         where imported_by = :by and sha256 = :sha256 and rule = :rule and profile = :profile
           and (state in ('PREVIEWED', 'APPLYING') or (state = 'APPLIED' and (families > 0 or updated > 0)))\
        """;

    /** The smallest region that holds every row; of a caller whose areas do not hold that, the area of the first row. */
    static final String IMPORT = """
        insert into family_import (region_code, sha256, state, rule, profile, kind, told, since, rows, total, preview, imported_by, families, updated)
        select case when in_area(r.code) then r.code else :ownArea end, :sha256, :state, :rule, :profile, :kind, :told, :since, t.rows, t.total, :preview, :by,
               :families, :updated
          from (select count(*) as rows, coalesce(max(family_no), 0) as total from import_row) t,
               (select case when min(village) is null then 'ID' when min(village) = max(village) then min(village)
                            when left(min(village), 8) = left(max(village), 8) then left(min(village), 8)
                            when left(min(village), 5) = left(max(village), 5) then left(min(village), 5)
                            when left(min(village), 2) = left(max(village), 2) then left(min(village), 2) else 'ID' end as code
                  from import_row where in_area(village)) r
        on conflict (imported_by, sha256, rule, profile)
            where state in ('PREVIEWED', 'APPLYING') or (state = 'APPLIED' and (families > 0 or updated > 0)) do nothing
        returning id\
        """;

    static final String DONE_AT_ONCE = """
        update family_import
           set families = :families, members = :members, proposals = :proposals, updated = :updated, rejected = :rejected, rejected_rows = :rejectedRows,
               already_registered = :alreadyRegistered, warnings = :warnings, done = total
         where id = :id\
        """;

    /** A good row of a refused family goes back with the others: the family is sent again whole. */
    static final String REJECTS = """
        select i.line, coalesce(f.faults, ':family-rejected') as faults, i.sealed
          from import_row i join import_bad using (family_no)
          left join (select line, string_agg(distinct column_name || ':' || code, ' ') as faults from import_fault group by line) f
               using (line)\
        """;

    /**
     * The members of the new families and who arrives in known ones, with the person of each: one who carries the NIK and lives nowhere comes back, and
     * an office is asked about one who is told of otherwise.
     */
    static final String MEMBERS = """
        create temp table import_member on commit drop as
        select f.id as family_id, f.village as region_code, f.before + row_number() over (partition by i.family_no order by i.line) as position,
               coalesce(h.person_id, uuidv7()) as person_id, h.person_id is not null as returns, h.left_on as since, i.nik_hash, i.nik_cipher,
               i.name, i.sex, i.birth_date, i.relation, i.recipient, i.school_level, i.pregnant_until, i.severe_disability, i.employment,
               case when i.recipient then i.sealed_name end as sealed_name, i.sealed_birth, f.known,
               case when (lower(p.name), p.birth_date) is distinct from (lower(i.name), i.birth_date) and p.id is not null then 'other-person'
                    else i.doubt end as doubt
          from import_row i
          join (select family_no, id, village, 0 as before, false as known from import_family
                union all
                select family_no, family_id, region_code, (select max(m.position) from household_member m where m.family_id = o.family_id), true
                  from import_old o where exists (select from import_change c where c.family_no = o.family_no and c.fact = 'member')) f using (family_no)
          left join import_holder h using (line)
          left join person p on p.id = h.person_id
         where not exists (select from import_match m where m.line = i.line) order by i.line\
        """;

    /** Members of known families of whom the file says something else. */
    static final String TOLD = """
        create temp table import_told on commit drop as
        select k.family_id, k.position, k.person_id, o.region_code, c.facts, greatest(cast(:since as date), i.birth_date) as since, i.nik_hash, i.nik_cipher,
               i.name, i.sex, i.birth_date, i.relation, i.school_level, i.pregnant_until, i.severe_disability, i.employment, i.doubt, i.sealed_name,
               i.sealed_birth
          from (select line, array_agg(fact) as facts from import_change where person_id is not null and fact <> 'left' group by line) c
          join import_match k using (line) join import_row i using (line) join import_old o on o.family_no = k.family_no\
        """;

    private ImportSql() {}
}
