package id.salur.disbursement.aid;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Applications: entered and locked as entities, read as answers. */
@ApplicationScoped
class AidApplications {
    private static final String KIND = "aid-application";
    private static final String COLUMNS =
            "id, programme, fiscal_year, region_code, subject, quantity, unit_cost, amount, rule_id, valid_from, "
                    + "valid_until, state, reason, version, proposed_by, proposed_at, verified_by, approved_by, delegation_id,"
                    + " (select case when count(*) filter (where p.in_transit_amount > 0) > 0 then 'WITH_BANK'"
                    + " when count(*) filter (where p.settled_amount > 0) > 0 then 'PAID' else 'NONE' end"
                    + " from payment p where p.family_id = aid_application.id) as money,"
                    + " (select named_by from aid_payee y where y.application_id = aid_application.id) as payee_named_by";

    private final Jdbi jdbi;
    private final AidApplicationEntity.Repository repository;
    private final AidPayees payees;

    AidApplications(Jdbi jdbi, AidApplicationEntity.Repository repository, AidPayees payees) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.payees = payees;
    }

    List<AidApplication> list(AidFilter filter, String regionCode, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from aid_application
                        where (cast(:programme as text) is null or programme = :programme)
                          and (cast(:fiscalYear as integer) is null or fiscal_year = :fiscalYear)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:familyId as uuid) is null
                               or id = any(array(select application_id from aid_member where family_id = :familyId)))
                          and region_code >= :from and region_code < :below
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit""")
                .bind("programme", filter.programme())
                .bind("fiscalYear", filter.fiscalYear())
                .bind("state", filter.state())
                .bind("familyId", filter.familyId())
                .bindMethods(AreaRange.asked(regionCode))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(AidApplication.class)
                .list());
    }

    AidDetail detail(UUID id) {
        return jdbi.withHandle(h -> new AidDetail(
                one(h, id),
                payees.find(id).orElse(null),
                rows(
                        h,
                        "select family_id from aid_member where application_id = :id order by family_id",
                        id,
                        UUID.class),
                rows(h, """
                        select id, run_id, fiscal_year, stage, state, amount, settled_on from payment where family_id = :id
                        order by id""", id, AidDetail.Paid.class),
                rows(h, """
                        select ordinal, item, unit, planned, handed_over, planned - handed_over as remaining from aid_item
                        where application_id = :id order by ordinal""", id, AidDetail.Item.class),
                rows(h, """
                        select id, handed_on, receipt, handed_by from aid_handover where application_id = :id order by id""", id, AidDetail.Handover.class)));
    }

    AidApplication get(UUID id) {
        return jdbi.withHandle(h -> one(h, id));
    }

    AidApplicationEntity lock(UUID id, String ifMatch) {
        return repository.lock(id, ifMatch, KIND);
    }

    UUID add(AidApplicationEntity application) {
        repository.persist(application);
        return application.id();
    }

    /** Of a locked one whose own row tells nothing of the change. */
    void raise(UUID id) {
        jdbi.useHandle(h -> h.execute("update aid_application set version = version + 1 where id = ?", id));
    }

    /** The rule of the year. */
    Optional<AidRule> rule(String programme, LocalDate on) {
        return jdbi.withHandle(h -> Everyday.query(h, """
                        select id, programme, subject, min_members, max_members, unit, min_unit_cost, max_unit_cost, continuing
                        from aid_rule where programme = :programme and daterange(valid_from, valid_to, '[]') @> :on""")
                .bind("programme", programme)
                .bind("on", on)
                .mapTo(AidRule.class)
                .findOne());
    }

    /** The rule that an application was held against. */
    AidRule rule(String id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select id, programme, subject, min_members, max_members, unit, min_unit_cost, max_unit_cost, continuing
                        from aid_rule where id = :id""").bind("id", id).mapTo(AidRule.class).one());
    }

    private static AidApplication one(Handle h, UUID id) {
        return Everyday.query(h, "select " + COLUMNS + " from aid_application where id = :id")
                .bind("id", id)
                .mapTo(AidApplication.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound(KIND));
    }

    private static <T> List<T> rows(Handle h, String sql, UUID id, Class<T> type) {
        return h.createQuery(sql).bind("id", id).mapTo(type).list();
    }
}
