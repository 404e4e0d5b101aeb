-- Households that nobody is the head of, and recipients under age (17): somebody is asked to find another, once.
insert into task (kind, role, region_code, subject_type, subject_id, due_on)
select 'FIND_HEAD', 'facilitator', f.region_code, 'family', f.id, current_date + 30
  from family f
 where f.moved_out_on is null
   and exists (select from household_member m join person p on p.id = m.person_id
                where m.family_id = f.id and m.valid_until is null and p.died_on is null)
   and not exists (select from household_member m join person p on p.id = m.person_id
                    where m.family_id = f.id and m.valid_until is null and m.relation = 'HEAD' and p.died_on is null)
union all
select 'FIND_RECIPIENT', 'facilitator', m.region_code, 'family', m.family_id, current_date + 30
  from household_member m join person p on p.id = m.person_id
 where m.recipient and m.valid_until is null and p.died_on is null and p.birth_date > current_date - interval '17 years'
on conflict (subject_id, kind) where state = 'OPEN' do nothing;
