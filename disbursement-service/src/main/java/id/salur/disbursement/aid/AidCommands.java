package id.salur.disbursement.aid;

import id.salur.disbursement.aid.AidLifecycle.Action;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.sql.Constraints;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Proposed, verified and approved by three different people. */
@ApplicationScoped
class AidCommands {
    private final Jdbi jdbi;
    private final AidApplications applications;
    private final Programmes programmes;
    private final Caller caller;

    AidCommands(Jdbi jdbi, AidApplications applications, Programmes programmes, Caller caller) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.programmes = programmes;
        this.caller = caller;
    }

    AidApplication propose(NewAidApplication asked) {
        programmes.require(asked.programme());
        LocalDate year = LocalDate.of(asked.fiscalYear(), 1, 1);
        AidRule rule = applications.rule(asked.programme(), year);
        rule.check(asked);
        LocalDate from = asked.validFrom() == null ? year : asked.validFrom();
        requireBetween(from, year, year.plusYears(1).minusDays(1));
        requireBetween(asked.validUntil(), from, from.plusYears(10));
        return jdbi.withHandle(h -> {
            AidApplication written = insert(h, asked, rule, from);
            members(h, asked, written, rule);
            items(h, asked.items(), written);
            return written;
        });
    }

    AidApplication verify(UUID id, String ifMatch) {
        AidApplication application = applications.lock(id, ifMatch);
        AidState to = AidLifecycle.next(application.state(), Action.VERIFY);
        refuseSame(application.proposedBy());
        return advance(application, to, caller.id(), null, null);
    }

    AidApplication approve(UUID id, String ifMatch) {
        AidApplication application = applications.lock(id, ifMatch);
        AidState to = AidLifecycle.next(application.state(), Action.APPROVE);
        refuseSame(application.proposedBy());
        refuseSame(application.verifiedBy());
        return advance(application, to, null, caller.id(), null);
    }

    /** Rejected, withdrawn or closed: its families are free for another application. */
    AidApplication end(UUID id, String ifMatch, Action action, String reason) {
        AidApplication application = applications.lock(id, ifMatch);
        AidState to = AidLifecycle.next(application.state(), action);
        jdbi.useHandle(h -> h.createUpdate("update aid_member set open = false where application_id = :id")
                .bind("id", id)
                .execute());
        return advance(application, to, null, null, reason);
    }

    private static void requireBetween(LocalDate given, LocalDate from, LocalDate to) {
        if (given != null && (given.isBefore(from) || given.isAfter(to))) {
            throw Problem.of(ProblemType.INVALID_DATE)
                    .with("given", given.toString())
                    .with("from", from.toString())
                    .with("to", to.toString());
        }
    }

    private void refuseSame(String person) {
        if (caller.id().equals(person)) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
    }

    private AidApplication advance(
            AidApplication application, AidState to, String verifiedBy, String approvedBy, String reason) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update aid_application set state = :to, version = version + 1,
                          verified_by = coalesce(:verifiedBy, verified_by), approved_by = coalesce(:approvedBy, approved_by),
                          reason = coalesce(:reason, reason)
                        where id = :id returning\s""" + AidApplications.COLUMNS)
                .bind("id", application.id())
                .bind("to", to)
                .bind("verifiedBy", verifiedBy)
                .bind("approvedBy", approvedBy)
                .bind("reason", reason)
                .mapTo(AidApplication.class)
                .one());
    }

    private AidApplication insert(Handle h, NewAidApplication asked, AidRule rule, LocalDate from) {
        return h.createQuery("""
                        insert into aid_application
                          (programme, fiscal_year, region_code, subject, quantity, unit_cost, rule_id, valid_from, valid_until, state,
                           proposed_by)
                        values (:programme, :fiscalYear, :regionCode, :subject, :quantity, :unitCost, :rule, :from, :validUntil,
                                'PROPOSED', :actor)
                        returning\s""" + AidApplications.COLUMNS)
                .bindMethods(asked)
                .bind("subject", rule.subject())
                .bind("quantity", rule.quantity(asked))
                .bind("rule", rule.id())
                .bind("from", from)
                .bind("actor", caller.id())
                .mapTo(AidApplication.class)
                .one();
    }

    /** Families of the application's regency only; the database refuses one that is in another open application. */
    private static void members(Handle h, NewAidApplication asked, AidApplication written, AidRule rule) {
        UUID[] families = asked.familyIds().toArray(UUID[]::new);
        try {
            int known = h.createUpdate("""
                insert into aid_member (application_id, family_id, region_code, programme, slot)
                select :id, f.family_id, :regionCode, :programme, :slot from family f
                where f.family_id = any (:families) and left(f.region_code, 5) = left(:regionCode, 5)
                order by f.family_id\
                """)
                    .bindMethods(written)
                    .bind("families", families)
                    .bind("slot", rule.slot(written.fiscalYear()))
                    .execute();
            if (known != families.length) {
                throw Problem.of(ProblemType.UNKNOWN_FAMILY).with("families", families.length - known);
            }
        } catch (JdbiException e) {
            if (Constraints.broken(e, "aid_member_open")) {
                throw Problem.of(ProblemType.FAMILY_IN_ANOTHER_APPLICATION).with("programme", written.programme());
            }
            throw e;
        }
    }

    private static void items(Handle h, List<NewAidApplication.Item> items, AidApplication written) {
        h.createUpdate("""
            insert into aid_item (application_id, ordinal, region_code, item, unit, planned)
            select :id, i.ordinality, :regionCode, i.item, i.unit, i.planned
            from unnest(:items, :units, :quantities) with ordinality as i(item, unit, planned, ordinality)\
            """)
                .bindMethods(written)
                .bind("items", items.stream().map(NewAidApplication.Item::item).toArray(String[]::new))
                .bind("units", items.stream().map(NewAidApplication.Item::unit).toArray(String[]::new))
                .bind(
                        "quantities",
                        items.stream().map(NewAidApplication.Item::quantity).toArray(Integer[]::new))
                .execute();
    }
}
