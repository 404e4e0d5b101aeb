-- A page of what changed, in the order in which it became known. In: after, a number; areas, text[], of the caller; rows, a count.
-- Out: seq, and the columns of Change. Each regency is read from its own place in the index: at most regencies x rows are sorted.
with regency as (
    select left(area, 5) as code from unnest(cast(:areas as text[])) as a (area) where length(area) >= 5
     union
    select code from region where level = 'REGENCY' and parent_code = any (cast(:areas as text[]))
)
select c.seq, c.type, c.family_id, c.region_code, c.programme, c.decision, c.person_id, c.merged_into, c.occurred_at
  from regency r
 cross join lateral (select * from change k where k.regency = r.code and k.seq > :after order by k.seq limit :rows) c
 order by c.seq limit :rows
