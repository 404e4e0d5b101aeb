package id.salur.registry.eligibility.recheck;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the stored decisions. */
@ApplicationScoped
class RecheckReads {
    private static final String SELECT = """
            select id, family_id, programme, region_code, as_of, decision, reasons, policy_version, facts, cause_id, cause_type, caused_at, decided_at,
                   decided_by from recheck where\s""";

    private final Jdbi jdbi;

    RecheckReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One decision and what it rests on.
     *
     * @param asOf day whose facts were used
     * @param causedAt when the payment was settled or failed, or the review was made
     * @param decidedBy the person of a review; null after a payment
     */
    @Schema(examples = """
            {"id":"01890b11-0001-7e00-8f00-2a2b2c2d2e2f","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","regionCode":"53.15.05.2003",
             "asOf":"2019-03-28","decision":"CONTINUE","reasons":[],"policyVersion":"3f2a9c1b77de","facts":{"desil":2,"components":{"SD":1}},
             "causeId":"01890b10-3000-7b10-8b20-1c2d3e4f5a6c","causeType":"salur.disbursement.payment.settled.v1",
             "causedAt":"2019-03-28T03:15:20Z","decidedAt":"2019-03-28T03:15:21Z","decidedBy":null}""")
    public record Recheck(
            UUID id,
            UUID familyId,
            String programme,
            String regionCode,
            LocalDate asOf,
            String decision,
            List<String> reasons,
            String policyVersion,
            @Schema(implementation = Object.class) JsonNode facts,
            UUID causeId,
            String causeType,
            OffsetDateTime causedAt,
            OffsetDateTime decidedAt,
            @Schema(nullable = true) String decidedBy) {}

    /** Counts by decision beside the total and the counts by reason; a decision with several reasons counts in each. */
    @Schema(name = "RecheckCounts", additionalProperties = Long.class)
    public record Counts(
            @JsonAnyGetter @Schema(hidden = true) Map<String, Long> decisions, long total, Map<String, Long> reasons) {}

    /** From the cause to the decision, in milliseconds. */
    public record Latency(long count, long p50Millis, long p99Millis) {}

    private record Count(String code, long n) {}

    Page<Recheck> ofFamily(UUID family, String cursor, int limit) {
        List<Recheck> rows = jdbi.withHandle(h -> {
            boolean known = h.createQuery("select exists (select from family where id = :id)")
                    .bind("id", family)
                    .mapTo(Boolean.class)
                    .one();
            if (!known) {
                throw Problem.notFound("family");
            }
            Conditions after = new Conditions().and("id > :after", "after", Cursor.uuid(cursor));
            return after.bind(h.createQuery(
                            SELECT + "family_id = :family and " + after.sql() + " order by id limit :limit"))
                    .bind("family", family)
                    .bind("limit", limit + 1)
                    .mapTo(Recheck.class)
                    .list();
        });
        return Page.cut(rows, limit, Recheck::id);
    }

    static Recheck ofCause(Handle h, UUID cause, LocalDate asOf) {
        return h.createQuery(SELECT + "cause_id = :cause and as_of = :asOf")
                .bind("cause", cause)
                .bind("asOf", asOf)
                .mapTo(Recheck.class)
                .one();
    }

    Counts counts(String programme, String regionCode) {
        Conditions where = scope(programme, regionCode);
        return jdbi.withHandle(h -> {
            Map<String, Long> decisions =
                    toMap(where.bind(h.createQuery("select decision as code, count(*) as n from recheck where "
                                    + where.sql() + " group by decision order by decision"))
                            .mapTo(Count.class)
                            .list());
            Map<String, Long> reasons = toMap(where.bind(h.createQuery(
                            "select code, count(*) as n from recheck, unnest(reasons) as r (code) where reasons <> '{}' and "
                                    + where.sql() + " group by code order by code"))
                    .mapTo(Count.class)
                    .list());
            return new Counts(
                    decisions,
                    decisions.values().stream().mapToLong(Long::longValue).sum(),
                    reasons);
        });
    }

    /** Of what was decided on a day in Jakarta or later; of everything when none is named. */
    Latency latency(String regionCode, LocalDate since) {
        Conditions where = scope(null, regionCode)
                .and("decided_at >= cast(:since as date)::timestamp at time zone 'Asia/Jakarta'", "since", since);
        return jdbi.withHandle(h -> where.bind(h.createQuery("""
                        select count(*) as count,
                               coalesce(percentile_cont(0.5) within group (order by millis), 0)::bigint as p50_millis,
                               coalesce(percentile_cont(0.99) within group (order by millis), 0)::bigint as p99_millis
                        from (select extract(epoch from decided_at - caused_at) * 1000 as millis from recheck where decided_by is null and %s) t""".formatted(where.sql())))
                .mapTo(Latency.class)
                .one());
    }

    private static Conditions scope(String programme, String regionCode) {
        return new Conditions()
                .and("programme = :programme", "programme", programme)
                .within("region_code", regionCode);
    }

    private static Map<String, Long> toMap(List<Count> counts) {
        Map<String, Long> map = new LinkedHashMap<>();
        counts.forEach(count -> map.put(count.code(), count.n()));
        return map;
    }
}
