package id.salur.disbursement.aid;

import id.salur.disbursement.sql.Constraints;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Records receipts of what is given in kind. A receipt stays; the database counts, and refuses more than was planned. */
@ApplicationScoped
class Handovers {
    private final Jdbi jdbi;
    private final AidApplications applications;
    private final Caller caller;

    Handovers(Jdbi jdbi, AidApplications applications, Caller caller) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.caller = caller;
    }

    AidDetail handOver(UUID id, String ifMatch, NewHandover asked) {
        applications.lock(id, ifMatch);
        AidApplication application = applications.get(id);
        application.require(AidAction.HAND_OVER);
        jdbi.useHandle(h -> {
            try {
                write(h, application, asked);
            } catch (JdbiException e) {
                throw refusal(e, asked);
            }
        });
        applications.raise(id);
        return applications.detail(id);
    }

    private void write(Handle h, AidApplication application, NewHandover asked) {
        UUID receipt = h.createQuery("""
                        insert into aid_handover (application_id, region_code, handed_on, receipt, handed_by)
                        values (:id, :regionCode, :handedOn, :receipt, :actor) returning id""")
                .bindMethods(application)
                .bindMethods(asked)
                .bind("actor", caller.id())
                .mapTo(UUID.class)
                .one();
        int written = h.createUpdate("""
                        insert into aid_handover_item (handover_id, application_id, ordinal, region_code, quantity)
                        select :receipt, i.application_id, i.ordinal, i.region_code, p.quantity
                        from (select ordinal, sum(quantity)::integer as quantity from unnest(:ordinals, :quantities) as p(ordinal, quantity)
                              group by ordinal) p
                        join aid_item i on i.application_id = :id and i.ordinal = p.ordinal order by i.ordinal""")
                .bind("receipt", receipt)
                .bind("id", application.id())
                .bind(
                        "ordinals",
                        asked.items().stream().map(NewHandover.Part::ordinal).toArray(Integer[]::new))
                .bind(
                        "quantities",
                        asked.items().stream().map(NewHandover.Part::quantity).toArray(Integer[]::new))
                .execute();
        if (written
                != asked.items().stream()
                        .map(NewHandover.Part::ordinal)
                        .distinct()
                        .count()) {
            throw Problem.of(ProblemType.MORE_THAN_PLANNED).with("receipt", asked.receipt());
        }
    }

    private static RuntimeException refusal(JdbiException e, NewHandover asked) {
        if (Constraints.broken(e, "aid_item_not_more_than_planned")) {
            return Problem.of(ProblemType.MORE_THAN_PLANNED).with("receipt", asked.receipt());
        }
        if (Constraints.broken(e, "aid_handover_receipt")) {
            return Problem.of(ProblemType.RECEIPT_USED).with("receipt", asked.receipt());
        }
        return e;
    }

    /** Planned and handed over of approved and closed applications, by item. */
    List<ItemCount> counts(String programme, int fiscalYear, String regionCode, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select i.item, i.unit, sum(i.planned) as planned, sum(i.handed_over) as handed_over,
                               sum(i.planned - i.handed_over) as remaining,
                               sum(i.handed_over) = sum(coalesce(r.quantity, 0)) as holds
                        from aid_application a join aid_item i on i.application_id = a.id
                        left join lateral (select sum(q.quantity) as quantity from aid_handover h join aid_handover_item q on q.handover_id = h.id
                                   where h.application_id = i.application_id and q.ordinal = i.ordinal) r on true
                        where a.programme = :programme and a.fiscal_year = :fiscalYear and a.state in ('APPROVED', 'CLOSED')
                          and a.region_code >= :from and a.region_code < :below and i.item || '/' || i.unit > :after
                        group by i.item, i.unit order by i.item || '/' || i.unit limit :limit""")
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bindMethods(AreaRange.asked(regionCode))
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(ItemCount.class)
                .list());
    }
}
