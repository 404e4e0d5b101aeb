package id.salur.graduation.criteria;

import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Applies the criteria: to one case for showing, and to sets of cases. */
@ApplicationScoped
public class Judge {
    private static final String OF_CASE =
            "with c as (select id, family_id, programme, evidence_from, signed_on from graduation_case where id = :id)"
                    + " select code, source, occurred_on, skill from " + Criteria.EVIDENCE_SQL
                    + " order by occurred_on, source";

    /** Of cases {@code c} (id, kind, family_id, programme, evidence_from, signed_on): {@code judged} (id, complete). */
    public static final String JUDGED = """
            met as (
              select distinct case_id, code from %s
            ), judged as (
              select c.id, count(met.code) = count(*) complete
              from c join %s on required.kind = c.kind left join met on met.case_id = c.id and met.code = required.code
              group by c.id
            )
            """.formatted(Criteria.EVIDENCE_SQL, Criteria.REQUIRED_SQL);

    private final Jdbi jdbi;

    Judge(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Found(String code, UUID source, LocalDate occurredOn, String skill) {
        EvidenceItem item() {
            return new EvidenceItem(source, occurredOn, skill);
        }
    }

    /** Every criterion of a case with its evidence. */
    public List<CriterionState> of(UUID caseId, CaseKind kind) {
        Map<String, List<EvidenceItem>> found =
                jdbi
                        .withHandle(h -> Everyday.query(h, OF_CASE)
                                .bind("id", caseId)
                                .mapTo(Found.class)
                                .list())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Found::code, Collectors.mapping(Found::item, Collectors.toList())));
        return Criteria.of(kind).stream()
                .map(criterion -> state(criterion.code(), found.getOrDefault(criterion.code(), List.of())))
                .toList();
    }

    private static CriterionState state(String code, List<EvidenceItem> evidence) {
        return new CriterionState(code, !evidence.isEmpty(), evidence);
    }
}
