package id.salur.graduation.candidate;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads cases in the caller's areas. */
@ApplicationScoped
public class Cases {
    private static final String COLUMNS = "id, family_id, programme, kind, region_code, state, opened_on, signed_on,"
            + " declared_by, decided_by, effective_on, reject_reason, version";

    private final Jdbi jdbi;

    Cases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The case, or {@code not-found} (404). */
    public GraduationCase get(UUID id) {
        return one(id, "");
    }

    /** The case, its row locked until the transaction ends, or {@code not-found} (404). */
    public GraduationCase lock(UUID id) {
        return one(id, " for update");
    }

    private GraduationCase one(UUID id, String lock) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from graduation_case where id = :id" + lock)
                        .bind("id", id)
                        .mapTo(GraduationCase.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("case"));
    }

    List<GraduationCase> list(CaseFilter filter, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from graduation_case " + """
                         where region_code >= :from and region_code < :below
                         and (cast(:state as text) is null or state = :state)
                         and (cast(:kind as text) is null or kind = :kind)
                         and (cast(:programme as text) is null or programme = :programme)
                         and (cast(:family as text) is null or family_id = cast(:family as uuid))
                         and (cast(:after as uuid) is null or id > :after) order by id limit :rows""")
                .bindMethods(AreaRange.asked(filter.regionCode()))
                .bind("state", filter.state())
                .bind("kind", filter.kind())
                .bind("programme", filter.programme())
                .bind("family", filter.familyId())
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(GraduationCase.class)
                .list());
    }

    /** Cases by kind and state. */
    Map<String, Map<String, Long>> counts(String programme, String region) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select kind, state, count(*) from graduation_case where region_code >= :from and region_code < :below"
                                + " and (cast(:programme as text) is null or programme = :programme) group by 1, 2")
                .bindMethods(AreaRange.asked(region))
                .bind("programme", programme)
                .reduceRows(new TreeMap<>(), (kinds, row) -> {
                    kinds.computeIfAbsent(row.getColumn(1, String.class), kind -> new TreeMap<>())
                            .put(row.getColumn(2, String.class), row.getColumn(3, Long.class));
                    return kinds;
                }));
    }
}
