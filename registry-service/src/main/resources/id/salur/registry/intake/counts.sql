-- What a file does, or would do. In: import_row, import_verdict, import_family, import_change, import_old. Out: one row of counts.
select v.families, i.members + (select count(*) from import_change where fact = 'member') as members,
       (select coalesce(sum(cardinality(string_to_array(programmes, '|'))), 0) from import_family)
       + (select count(*) from import_change c join import_old o using (family_no), unnest(string_to_array(o.programmes, '|')) as p (code)
           where c.fact = 'programmes' and not exists (select from proposal k where k.family_id = o.family_id and k.programme = p.code)) as proposals,
       v.updated, v.already_registered, v.rejected, i.rejected_rows, i.warnings
  from (select count(*) filter (where outcome = 'NEW') as families, count(*) filter (where outcome = 'UPDATE') as updated,
               count(*) filter (where outcome = 'UNCHANGED') as already_registered, count(*) filter (where outcome = 'REJECT') as rejected
          from import_verdict) v,
       (select count(*) filter (where w.outcome = 'NEW') as members, count(*) filter (where w.outcome = 'REJECT') as rejected_rows,
               count(*) filter (where w.outcome in ('NEW', 'UPDATE') and (r.doubt is not null or r.nik_district = any (array(
                   select d.code from (select distinct nik_district as code from import_row) d
                    where not exists (select from region g where g.code = d.code and g.level = 'DISTRICT'))))) as warnings
          from import_row r join import_verdict w using (family_no)) i
