-- Why a known family cannot become what the file says. Who receives its money is changed by two people and moving has an operation of its own; a
-- file does neither. In: import_old, import_match, import_row; rule; told, facts that the file tells; mostMembers, a count. Out: rows of import_fault.
insert into import_fault (line, family_no, column_name, code)
select o.first_line as line, o.family_no, d.column_name, d.code
  from import_old o
  cross join lateral (
       select count(*) filter (where p.died_on is null and m.relation = 'HEAD') as heads, count(*) as members
         from household_member m join person p on p.id = m.person_id
        where m.family_id = o.family_id and m.valid_until is null and (:rule = 'UPDATE' or p.died_on is not null)
          and not exists (select from import_match k where k.family_id = o.family_id and k.person_id = m.person_id)) others
  cross join lateral (select count(*) as members from import_row i where i.family_no = o.family_no) told
  cross join lateral (values
       ('kk', 'family-moved-out', o.moved_out_on is not null),
       ('village', 'village-differs', o.village <> o.region_code),
       ('recipient', 'recipient-differs', 'recipient' = any (cast(:told as text[])) and not exists (
           select from import_match k join import_row i using (line) where k.family_no = o.family_no and i.recipient and k.recipient_now)),
       ('relation', 'head-count', others.heads > 0),
       ('kk', 'member-count', others.members + told.members > :mostMembers)) d (column_name, code, wrong)
 where :families and d.wrong
union all
select k.line, k.family_no, 'nik', 'nik-twice'
  from (select line, family_no, count(*) over (partition by family_no, person_id) as n from import_match) k where k.n > 1
