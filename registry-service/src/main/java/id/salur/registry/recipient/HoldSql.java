package id.salur.registry.recipient;

import id.salur.registry.eligibility.Policy;

/** The statements that follow a set of families, {@code :families}, which are locked. */
final class HoldSql {
    /** Whose recipient is gone, and since when: by the registry's facts, or because a bank's report holds a membership. */
    private static final String MISSING = """
            with missing as materialized (
                select m.family_id, f.region_code, m.person_id,
                       exists (select from membership o where o.family_id = m.family_id and o.status <> 'ENDED') as member,
                       case when p.died_on is not null then 'DIED' when m.valid_until is not null then 'LEFT' else 'REPORTED_DEAD' end as reason,
                       coalesce(p.died_on, m.valid_until, s.suspended_on) as since
                  from household_member m
                  join person p on p.id = m.person_id
                  join family f on f.id = m.family_id
                  left join lateral (
                       select min(suspended_on) as suspended_on from membership
                        where family_id = m.family_id and status = 'SUSPENDED' and '%s' = any (reasons)) s on true
                 where m.family_id = any (:families) and m.recipient
                   and coalesce(p.died_on, m.valid_until, s.suspended_on) is not null
            )""".formatted(Policy.RECIPIENT_MISSING);

    /** Answers whom the open holds begin for. Who was reported dead and is now known to be keeps the hold. */
    static final String OPEN = MISSING + """
            insert into recipient_hold (family_id, region_code, person_id, reason, since)
            select family_id, region_code, person_id, reason, since from missing order by family_id
            on conflict (family_id) where ended_at is null do nothing
            returning family_id, reason, since as effective_on""";

    /** Ends the holds of families that have a recipient; answers how. */
    static final String CLOSE = MISSING + """
            update recipient_hold o
               set ended_at = now(),
                   outcome = case when m.person_id <> o.person_id then 'REPLACED' when o.reason = 'REPORTED_DEAD' then 'SEEN' else 'CORRECTED' end
              from household_member m
             where o.family_id = any (:families) and o.ended_at is null and m.family_id = o.family_id and m.recipient
               and o.family_id not in (select family_id from missing)
            returning o.family_id, o.outcome as reason, o.since as effective_on""";

    /** Families of members for whom a recipient must be found, and families whose recipient was born after {@code :born}: under age. */
    static final String WANTED = MISSING + """
             select family_id as id, region_code from missing where member
            union
            select m.family_id, m.region_code from household_member m join person p on p.id = m.person_id
             where m.family_id = any (:families) and m.recipient and m.valid_until is null and p.died_on is null and p.birth_date > :born
             order by 1""";

    private HoldSql() {}
}
