package id.salur.graduation.projection;

import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The last decision of the registry about each membership. */
@ApplicationScoped
public class LastDecisions {
    private static final String APPLY = """
            with event as (
              select distinct on (b."familyId", b.programme)
                     b."familyId" family_id, b.programme, b."regionCode" region_code, b."recheckId" recheck_id,
                     b.decision, b."asOf" as_of, b."decidedAt" decided_at
              from jsonb_to_recordset(cast(:events as jsonb)) e (body jsonb),
                   jsonb_to_record(e.body) b ("familyId" uuid, programme text, "regionCode" text, "recheckId" uuid,
                                              decision text, "asOf" date, "decidedAt" timestamptz)
              order by b."familyId", b.programme, b."decidedAt" desc
            ), taken as (
              insert into last_decision as held
                (family_id, programme, region_code, recheck_id, decision, as_of, decided_at)
              select family_id, programme, region_code, recheck_id, decision, as_of, decided_at from event
              on conflict (family_id, programme) do update set
                recheck_id = excluded.recheck_id, decision = excluded.decision, as_of = excluded.as_of,
                decided_at = excluded.decided_at
              where held.decided_at < excluded.decided_at
              returning family_id, old.decision before, new.decision after
            )
            select distinct family_id from taken
            where before = 'GRADUATION_CANDIDATE' or after = 'GRADUATION_CANDIDATE'
            """;

    private final Jdbi jdbi;

    LastDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Takes in re-checks by one statement, whatever their number.
     *
     * @return the families that became candidates, stayed so, or are so no longer: few or none
     */
    public List<UUID> apply(String eventsJson) {
        return jdbi.withHandle(h -> h.createQuery(APPLY)
                .bind("events", eventsJson)
                .mapTo(UUID.class)
                .list());
    }

    /** Memberships by the last decision about them, counts. */
    public Map<String, Long> counts(String programme, String region) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select decision, count(*) from last_decision where region_code >= :from and region_code < :below"
                                + " and (cast(:programme as text) is null or programme = :programme) group by 1")
                .bindMethods(AreaRange.asked(region))
                .bind("programme", programme)
                .reduceRows(new TreeMap<>(), (counts, row) -> {
                    counts.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                    return counts;
                }));
    }
}
