-- The persons of a pair and those whom undecided pairs join to them, as far as the caller sees the pairs. In: earlier, later, the pair; most, how many
-- at most. Out: rows of DuplicateCluster.Member.
-- \set earlier '\'01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81\''
-- \set later '\'01890a5d-ac97-7c02-8a3d-0c4b5e6f7a82\''
-- \set most 20
with recursive reached (id) as (
    select * from unnest(array[cast(:earlier as uuid), cast(:later as uuid)])
     union
    select case when d.earlier = r.id then d.later else d.earlier end
      from reached r join duplicate d on (d.earlier = r.id or d.later = r.id) and d.state in ('OPEN', 'SAME_PROPOSED')
), cluster as materialized (
    select id from reached limit :most
)
select p.id, m.family_id, p.region_code, p.name, p.sex, extract(year from p.birth_date)::int as birth_year, p.died_on, p.known_since,
       (select i.state from person_identifier i where i.person_id = p.id and i.kind = 'NIK' and i.state <> 'WRONG') as nik_state, p.merged_into
  from cluster c join person p on p.id = c.id left join household_member m on m.person_id = p.id and m.valid_until is null
 order by p.id
