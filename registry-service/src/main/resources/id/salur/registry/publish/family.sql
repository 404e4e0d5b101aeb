-- Tells of families as they are now. In: type, of an event; movedFrom, a village or null; which families, put in for {which} with its own parameters. The rows
-- are locked by the caller's change. Out: rows of outbox.
insert into outbox (topic, type, key, body)
select '{topic}', :type, f.id::text,
       jsonb_build_object('familyId', f.id, 'version', f.version, 'regionCode', f.region_code, 'persons', p.persons, 'people', p.people,
                          'components', s.spans)
       || coalesce(r.recipient, '{}')
       || case when f.region_code <> :movedFrom then jsonb_build_object('movedFrom', cast(:movedFrom as text)) else '{}' end
  from family f
  cross join lateral (
       select coalesce(jsonb_agg(m.person_id order by m.position) filter (where m.valid_until is null),
                       jsonb_agg(m.person_id order by m.position)) as persons,
              coalesce(jsonb_agg(k.told order by m.position) filter (where m.valid_until is null), '[]') as people
         from household_member m
         cross join lateral (
              select jsonb_strip_nulls(jsonb_build_object('personId', id, 'sealedBirth', sealed_birth, 'diedOn', died_on)) as told
                from person where id = m.person_id offset 0) k
        where m.family_id = f.id) p
  cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('component', c.component, 'from', c.valid_from, 'until', c.valid_until)
                                 order by c.valid_from, c.component), '[]') as spans
         from member_component c where c.family_id = f.id) s
  left join lateral (
       select jsonb_build_object('recipient', jsonb_build_object('personId', p.id, 'sealedName', p.sealed_name)) as recipient
         from household_member m join person p on p.id = m.person_id
        where m.family_id = f.id and m.recipient and p.sealed_name is not null
          and p.died_on is null and m.valid_until is null) r on true
 where {which} order by f.id
