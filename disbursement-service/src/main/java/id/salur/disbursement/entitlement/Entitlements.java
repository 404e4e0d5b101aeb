package id.salur.disbursement.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads entitlements and explains them. */
@ApplicationScoped
class Entitlements {
    private final Jdbi jdbi;

    Entitlements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Head(
            UUID id,
            UUID runId,
            UUID familyId,
            String regionCode,
            String programme,
            int fiscalYear,
            String stage,
            LocalDate referenceDate,
            Rupiah amount,
            UUID followUpOf,
            JsonNode facts,
            String capRule) {}

    List<Entitlement> list(UUID run, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, run_id, family_id, region_code, amount, follow_up_of from entitlement
                        where run_id = :run and (cast(:after as uuid) is null or family_id > :after)
                        order by family_id limit :limit""")
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Entitlement.class)
                .list());
    }

    Explanation explain(UUID id) {
        return jdbi.withHandle(h -> {
            Head head = h.createQuery("""
                            select e.id, e.run_id, e.family_id, e.region_code, r.programme, r.fiscal_year, r.stage, r.reference_date,
                                   e.amount, e.follow_up_of, e.facts, e.cap_rule
                            from entitlement e join stage_run r on r.id = e.run_id where e.id = :id""")
                    .bind("id", id)
                    .mapTo(Head.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("entitlement"));
            List<Explanation.Line> lines = h.createQuery("""
                            select l.ordinal, l.component, l.rate_id, r.annual_amount, l.rate_amount, l.amount, l.capped, l.cut_by,
                                   coalesce(r.legal_basis, u.legal_basis, s.legal_basis, a.legal_basis) as legal_basis,
                                   coalesce(r.confirmation, u.confirmation, s.confirmation, a.confirmation) as confirmation
                            from entitlement_line l left join rate r on r.id = l.rate_id
                            left join programme_rule u on u.id = l.rate_id
                            left join sanction_rule s on s.id = l.rate_id left join aid_rule a on a.id = l.rate_id
                            where l.entitlement_id = :id order by l.ordinal""")
                    .bind("id", id)
                    .mapTo(Explanation.Line.class)
                    .list();
            Explanation.Cap cap = h.createQuery(
                            "select id, max_persons, legal_basis, confirmation, note from cap_rule where id = :cap")
                    .bind("cap", head.capRule())
                    .mapTo(Explanation.Cap.class)
                    .findOne()
                    .orElse(null);
            return explanation(head, cap, lines);
        });
    }

    private static Explanation explanation(Head head, Explanation.Cap cap, List<Explanation.Line> lines) {
        return new Explanation(
                head.id(),
                head.runId(),
                head.familyId(),
                head.regionCode(),
                head.programme(),
                head.fiscalYear(),
                head.stage(),
                head.referenceDate(),
                head.amount(),
                head.followUpOf(),
                head.facts(),
                cap,
                lines);
    }
}
