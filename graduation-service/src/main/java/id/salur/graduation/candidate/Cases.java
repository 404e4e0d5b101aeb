package id.salur.graduation.candidate;

import id.salur.graduation.criteria.Judge;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Cases in the caller's areas, and what people decide on one. */
@ApplicationScoped
public class Cases {
    private static final String KIND = "case";
    private static final String COLUMNS = "id, family_id, programme, kind, region_code, state, opened_on, signed_on,"
            + " declared_by, decided_by, effective_on, reject_reason, version";

    private final Jdbi jdbi;
    private final CaseEntity.Repository repository;
    private final Judge judge;

    Cases(Jdbi jdbi, CaseEntity.Repository repository, Judge judge) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.judge = judge;
    }

    /** The case with its criteria and their evidence, or {@code not-found} (404). */
    public CaseDetail get(UUID id) {
        GraduationCase found =
                jdbi.withHandle(h -> Everyday.query(h, "select " + COLUMNS + " from graduation_case where id = :id")
                        .bind("id", id)
                        .mapTo(GraduationCase.class)
                        .findOne()
                        .orElseThrow(() -> Problem.notFound(KIND)));
        return new CaseDetail(found, judge.of(id, found.kind()));
    }

    /** Records the declaration: {@code declaration-not-needed}, {@code already-declared}, {@code illegal-transition} (409). */
    public void declare(UUID id, String ifMatch, LocalDate signedOn, String by) {
        repository.lock(id, ifMatch, KIND).declare(signedOn, by);
    }

    /**
     * Confirms the case from a day on that is {@code latest} at the latest: {@code criteria-not-met}, {@code same-person},
     * {@code illegal-transition} (409), {@code date-before-opening}, {@code date-out-of-range} (422).
     */
    public CaseDetail confirm(UUID id, String ifMatch, LocalDate effectiveOn, LocalDate latest, String by) {
        CaseEntity found = repository.lock(id, ifMatch, KIND);
        if (found.state == CaseState.OPEN) {
            throw Problem.of(ProblemType.CRITERIA_NOT_MET).with("missing", get(id).missing());
        }
        found.confirm(effectiveOn, latest, by, now());
        return get(id);
    }

    /** Refuses the case: {@code illegal-transition} (409). */
    public CaseDetail reject(UUID id, String ifMatch, String reason, String by) {
        repository.lock(id, ifMatch, KIND).reject(reason, by, now());
        return get(id);
    }

    /** By the clock that says when evidence came. */
    private OffsetDateTime now() {
        return jdbi.withHandle(h -> Everyday.query(h, "select clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
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
